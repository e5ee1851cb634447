/** Bank holidays that were announced here, what came of each, and taking one back. */
import { styled } from '@mui/material/styles'
import { announcedDocument, withdrawHolidayDocument } from '../data/holiday-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { longDate, plainDate } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import type { AnnouncedQuery } from '../gql/graphql.ts'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { isUnderWay } from '../rules/switch/Counted.tsx'
import { placeName } from '../wording.ts'
import { useToday } from './agency-time.tsx'
import { Rows } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Tried = AnnouncedQuery['switchPreviews'][number]

type Holiday = AnnouncedQuery['me']['agency']['announcedHolidays'][number]

/** A bank holiday that was announced, or taken back, and how far the cases under way have followed. */
type Change = Tried & { readonly holiday: NonNullable<Tried['holiday']> }

export function Announced({ onSee }: { readonly onSee: (previewId: string) => void }) {
  const t = useWords()
  const today = useToday()
  const { data } = useAsked('agency', announcedDocument, {}, { again: isAnyUnderWay })
  // The newest first.
  const changes = onceEach(data?.switchPreviews.filter((each): each is Change => each.holiday !== null) ?? [])
  const standing = data?.me.agency.announcedHolidays ?? []
  // What nobody made is forgotten in time, and new cases count with the day all the same.
  const forgotten = standing.filter((each) => !changes.some(({ holiday }) => dayOf(holiday) === dayOf(each)))
  if (changes.length + forgotten.length === 0) return null
  const isLatest = (change: Change) =>
    changes.find(({ holiday }) => dayOf(holiday) === dayOf(change.holiday)) === change
  return (
    <>
      <Title>{t('holidays.announced')}</Title>
      <Rows>
        {changes.map((change) => {
          const { id, holiday, state } = change
          const stands = !holiday.withdrawn && standing.some((each) => dayOf(each) === dayOf(holiday))
          const mayBeTakenBack = stands && holiday.on >= today && isLatest(change)
          return (
            <li key={id}>
              <div>
                <h3>{holiday.name}</h3>
                <small>
                  {longDate(holiday.on)}, {placeName(holiday.calendar)}
                </small>
                {mayBeTakenBack && <TakeBack holiday={holiday} onTaken={onSee} />}
              </div>
              <div>
                {holiday.withdrawn && <Tag tone="quiet">{t('holidays.takenBackTag')}</Tag>}
                <Tag tone={state === 'SWITCHED' ? 'done' : 'soon'}>{t(`holidays.stands.${state}`)}</Tag>
                <a
                  href={`?view=holidays&preview=${encodeURIComponent(id)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onSee(id)
                  }}
                >
                  {t('holidays.see', { name: holiday.name })}
                </a>
              </div>
            </li>
          )
        })}
        {forgotten.map((holiday) => (
          <li key={dayOf(holiday)}>
            <div>
              <h3>{holiday.name}</h3>
              <small>
                {longDate(holiday.on)}, {placeName(holiday.calendar)}
              </small>
              {holiday.on >= today && <TakeBack holiday={holiday} onTaken={onSee} />}
            </div>
            <div>
              <Tag tone="soon">{t('holidays.stands.READY')}</Tag>
            </div>
          </li>
        ))}
      </Rows>
    </>
  )
}

/** Cases are counted and moved behind the page, which hears of neither by itself. */
function isAnyUnderWay({ switchPreviews }: AnnouncedQuery): boolean {
  return switchPreviews.some(({ holiday, state }) => holiday !== null && isUnderWay(state))
}

/** What was tried out again is the same change: it is listed as it was made. */
function onceEach(tried: readonly Change[]): readonly Change[] {
  const changes: Change[] = []
  for (const each of tried) {
    const place = changes.findLastIndex((change) => dayOf(change.holiday) === dayOf(each.holiday))
    if (changes[place]?.holiday.withdrawn !== each.holiday.withdrawn) changes.push(each)
    else if (each.state === 'SWITCHED') changes[place] = each
  }
  return changes
}

const dayOf = ({ calendar, on }: Holiday) => `${calendar} ${on}`

interface TakeBackProps {
  readonly holiday: Holiday
  readonly onTaken: (previewId: string) => void
}

function TakeBack({ holiday: { calendar, name, on }, onTaken }: TakeBackProps) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const takeBack = async () => {
    const input = { calendar, on, idempotencyKey: newKey() }
    const answer = await run(
      async () => (await send(withdrawHolidayDocument, { input })).withdrawHoliday,
      t('holidays.takenBack'),
    )
    if (answer?.__typename === 'SwitchPreview') onTaken(answer.id)
  }
  return (
    <>
      <AskFirst
        label={t('holidays.takeBack', { name, date: plainDate(on) })}
        question={t('holidays.takeBackAsked')}
        disabled={sending}
        onYes={takeBack}
      />
      <Wrong text={wrong} />
    </>
  )
}

const Title = styled('h2')({ margin: '1.75rem 0 0.5rem !important' })
