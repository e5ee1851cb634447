/** The rulesets in use, since when, and where a newer edition of one, or of the base it follows, has been published. */
import { Fragment } from 'react'
import { Link } from 'react-router'
import { withdrawRulesetDocument } from '../data/comparison-documents.ts'
import { directoryDocument } from '../data/directory-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { plainDate } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import type { DirectoryQuery } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { Only } from '../layout/Only.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { useToday } from './agency-time.tsx'
import { editionOf, newerThan } from './newer-editions.ts'
import { Rows } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Use = DirectoryQuery['me']['agency']['rulesets'][number]

export function UsedRulesets() {
  const t = useWords()
  const today = useToday()
  const { data, error } = useAsked('agency', directoryDocument, {})
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const used = data.me.agency.rulesets.filter(({ untilOn }) => untilOn === null || untilOn > today)
  if (used.length === 0)
    return (
      <Empty title={t('used.none')}>
        <p>
          <Link to="/editions">{t('used.choose')}</Link>
        </p>
      </Empty>
    )
  return (
    <Rows>
      {used.map((use) => {
        const newer = newerThan(use, data.editions, today)
        const edition = editionOf(use, data.editions, today)
        return (
          <li key={`${use.ruleset} ${use.fromOn}`}>
            <div>
              <h2>
                {edition ? <Link to={`/editions/${encodeURIComponent(edition.id)}/show`}>{use.title}</Link> : use.title}
              </h2>
              <small>{t(use.fromOn > today ? 'used.to' : 'used.since', { date: plainDate(use.fromOn) })}</small>
              <small>
                {use.edition ? t('used.pinned', { date: plainDate(use.edition.inForceFrom) }) : t('used.follows')}
              </small>
            </div>
            <div>
              {use.fromOn > today && <TakeBack use={use} />}
              {newer.length === 0 && <Tag tone="done">{t('used.newest')}</Tag>}
              {newer.map(({ kind, edition: each }) => (
                <Fragment key={each.id}>
                  <Tag tone="soon">{t(`used.${kind}`, { date: plainDate(each.inForceFrom) })}</Tag>
                  <Link to={`/editions/${encodeURIComponent(each.id)}/show`}>
                    {t('used.see', { title: each.title, date: plainDate(each.inForceFrom) })}
                  </Link>
                </Fragment>
              ))}
              {edition && (
                <>
                  <Link to={`/compare?${new URLSearchParams({ other: edition.id })}`}>
                    {t('used.compare', { title: use.title })}
                  </Link>
                  {use.fromOn <= today && (
                    <Only may="SWITCH">
                      <Link to={`/switch?${new URLSearchParams({ edition: edition.id })}`}>
                        {t('used.move', { title: use.title })}
                      </Link>
                    </Only>
                  )}
                </>
              )}
            </div>
          </li>
        )
      })}
    </Rows>
  )
}

/** What is to come may still be taken back. */
function TakeBack({ use: { ruleset, title, fromOn } }: { readonly use: Use }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const takeBack = () =>
    run(
      async () =>
        (await send(withdrawRulesetDocument, { input: { ruleset, fromOn, idempotencyKey: newKey() } })).withdrawRuleset,
      t('used.takenBack'),
    )
  return (
    <Only may="ADOPT">
      <AskFirst
        label={t('used.takeBack', { title, date: plainDate(fromOn) })}
        question={t('used.takeBackAsked')}
        disabled={sending}
        onYes={takeBack}
      />
      <Wrong text={wrong} />
    </Only>
  )
}
