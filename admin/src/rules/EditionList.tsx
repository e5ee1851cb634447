/** Every ruleset with its editions: what is in force from when, where it is used and since when, what is wrong with it. */
import { styled } from '@mui/material/styles'
import { useGetList, useGetOne } from 'ra-core'
import { Link } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { plainDate } from '../dates.ts'
import { LinkButton } from '../form/Button.tsx'
import { Empty } from '../layout/Empty.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import type { Tone } from '../layout/tone.ts'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { joined } from '../wording.ts'
import { DraftList } from './DraftList.tsx'
import { type EditionStanding, standingOn, type Uses, usageOn, usedSince } from './in-use.ts'
import type { ListedEdition } from './rules-view.ts'
import { standingOf } from './standing.ts'

const tones: Record<EditionStanding, Tone> = { in_force: 'done', scheduled: 'calm', earlier: 'quiet', unused: 'quiet' }

export default function EditionList() {
  const t = useWords()
  const { data = [], error, isPending } = useGetList<ListedEdition>('editions')
  const { data: uses, error: unread } = useGetOne<Uses>('uses', { id: 'here' })
  const problem = error ?? unread
  // What the agency works by comes first.
  const rulesets = [...Map.groupBy(data, ({ ruleset }) => ruleset).values()].toSorted(
    ([one], [other]) => Number(other?.usedBy.length !== 0) - Number(one?.usedBy.length !== 0),
  )
  return (
    <>
      <PageTitle title={t('rules.title')}>
        <p>{t('rules.lead')}</p>
      </PageTitle>
      <Ways className="no-print">
        <LinkButton kind="second" to="/compare">
          {t('rules.compare')}
        </LinkButton>
      </Ways>
      <DraftList />
      {problem ? (
        <ProblemNotice error={problem} />
      ) : isPending || !uses ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Empty title={t('rules.none')}>
          <p>{t('rules.noneNext')}</p>
        </Empty>
      ) : (
        <section aria-labelledby="editions-title">
          <Title id="editions-title">{t('rules.published')}</Title>
          <Rows>
            {rulesets.map((editions) => (
              <Ruleset key={editions[0]?.ruleset} editions={editions} uses={uses} />
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}

function Ruleset({ editions, uses }: { readonly editions: readonly ListedEdition[]; readonly uses: Uses }) {
  const t = useWords()
  const today = useToday()
  const [newest] = editions
  if (!newest) return null
  const use = usageOn(uses.rulesets, newest.ruleset, today)
  const procedures = newest.report.procedures.map(({ title }) => title)
  const users = newest.usedBy.map(({ name }) => name)
  return (
    <li>
      <div>
        <h3>{newest.title}</h3>
        {procedures.length > 0 && <p>{joined(procedures)}</p>}
        <p>
          {users.length === 0 || use === null
            ? t('rules.usedByNobody')
            : t('rules.usedSince', { agencies: joined(users), date: plainDate(usedSince(uses.rulesets, use)) })}
        </p>
      </div>
      <ul>
        {editions.map((edition) => {
          const standing = standingOn(edition, editions, uses.rulesets, today)
          const found = standingOf(edition.report.diagnostics)
          return (
            <li key={edition.id}>
              <Link
                to={`/editions/${encodeURIComponent(edition.id)}/show`}
                aria-label={t('rules.editionOf', { title: edition.title, date: plainDate(edition.inForceFrom) })}
              >
                {t('rules.inForce', { date: plainDate(edition.inForceFrom) })}
              </Link>
              <span>
                <Tag tone={tones[standing]}>{t(`rules.standing.${standing}`)}</Tag>
                <Tag tone={found.tone}>{t(found.key, { smart_count: found.count })}</Tag>
              </span>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

const Ways = styled('p')({ marginBottom: '2rem !important' })

const Title = styled('h2')({ fontSize: '1.25rem', paddingBottom: '0.5rem !important' })

const Rows = styled('ul')({
  borderTop: `2px solid ${colour.ink}`,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 34rem)',
    columnGap: '2rem',
    padding: '1rem 0 1.125rem',
    borderBottom: `1px solid ${colour.line}`,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '0.5rem' },
  },
  '& > li > div': { display: 'grid', gap: '0.25rem', alignContent: 'start' },
  '& > li > div > p': { color: colour.secondary },
  '& h3': { fontSize: '1.125rem', fontWeight: 600 },
  '& > li > ul': { display: 'grid', gap: '0.625rem', alignContent: 'start' },
  '& > li > ul > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 17.5rem',
    alignItems: 'start',
    gap: '0.25rem 1rem',
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& > li > ul > li > span': { display: 'grid', gridTemplateColumns: '5.5rem 1fr', placeItems: 'start' },
})
