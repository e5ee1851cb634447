/** The rulesets in use, since when, and where a newer edition of one, or of the base it follows, has been published. */
import { Link } from 'react-router'
import { directoryDocument } from '../data/directory-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { plainDate } from '../dates.ts'
import { Empty } from '../layout/Empty.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { useToday } from './agency-time.tsx'
import { newerThan } from './newer-editions.ts'
import { Rows } from './rows.ts'

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
        return (
          <li key={`${use.ruleset} ${use.fromOn}`}>
            <div>
              <h2>{use.title}</h2>
              <small>{t(use.fromOn > today ? 'used.to' : 'used.since', { date: plainDate(use.fromOn) })}</small>
              <small>
                {use.edition ? t('used.pinned', { date: plainDate(use.edition.inForceFrom) }) : t('used.follows')}
              </small>
            </div>
            <div>
              {newer ? (
                <>
                  <Tag tone="soon">{t(`used.${newer.kind}`, { date: plainDate(newer.edition.inForceFrom) })}</Tag>
                  <Link to={`/editions/${encodeURIComponent(newer.edition.id)}/show`}>
                    {t('used.see', { title: newer.edition.title })}
                  </Link>
                </>
              ) : (
                <Tag tone="done">{t('used.newest')}</Tag>
              )}
            </div>
          </li>
        )
      })}
    </Rows>
  )
}
