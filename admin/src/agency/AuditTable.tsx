/** The entries of the audit as a table: when, who, what, about what or whom, and what became of it. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import type { AuditQuery } from '../gql/graphql.ts'
import { auditWords } from '../messages/audit-words.ts'
import { useWords, type Words } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { titleOf, titleOfVerb } from '../wording.ts'

type Entry = AuditQuery['audit']['nodes'][number]

export function AuditTable({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useWords()
  return (
    <Table>
      <caption>{t('audit.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.subject')}</th>
          <th scope="col">{t('audit.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td data-of={t('audit.when')}>
              {plainDate(dateOf(entry.at))}, {timeOfDay(entry.at)}
            </td>
            <td data-of={t('audit.who')}>{entry.actor?.name ?? t('audit.system')}</td>
            <td data-of={t('audit.what')}>{verbWords(entry.verb, t)}</td>
            <td data-of={t('audit.subject')}>
              <Subject entry={entry} />
            </td>
            <td data-of={t('audit.outcome')}>{outcomeWords(entry.outcome, t)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Those that can be shown only; another version of the server may have others. */
export const verbs = Object.keys(auditWords.audit.verb) as readonly Verb[]

type Verb = keyof typeof auditWords.audit.verb

export function verbWords(verb: string, t: Words): string {
  return Object.hasOwn(auditWords.audit.verb, verb) ? t(`audit.verb.${verb as Verb}`) : titleOfVerb(verb)
}

/** `recorded 4,5`: a word, and places in the log of a case. */
function outcomeWords(outcome: string, t: Words): string {
  const [word = '', ...rest] = outcome.split(' ')
  const known = auditWords.audit.became
  const said = Object.hasOwn(known, word) ? t(`audit.became.${word as keyof typeof known}`) : titleOf(word)
  const places = rest.join(' ')
  return /^[\d,]+$/.test(places) ? t('audit.places', { outcome: said, places: places.replaceAll(',', ', ') }) : said
}

const pages: Readonly<Record<string, string>> = { Case: 'cases', Draft: 'drafts', Edition: 'editions' }

function Subject({ entry: { subjectId, subjectKind, subjectName } }: { readonly entry: Entry }) {
  const t = useWords()
  if (subjectKind === null || subjectId === null) return null
  if (subjectKind === 'Ruleset') return titleOf(subjectId)
  const kinds = auditWords.audit.kind
  const kind = Object.hasOwn(kinds, subjectKind) ? (subjectKind as keyof typeof kinds) : 'other'
  const words = subjectName ?? t(`audit.kind.${kind}`)
  const page = pages[subjectKind]
  return page ? <Link to={`/${page}/${encodeURIComponent(subjectId)}/show`}>{words}</Link> : words
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  marginBottom: '1.5rem',
  '& caption': { textAlign: 'left', color: colour.secondary, paddingBottom: '0.5rem' },
  '& th': { textAlign: 'left', borderBottom: `2px solid ${colour.ink}`, padding: '0.375rem 1rem 0.375rem 0' },
  '& td': {
    borderBottom: `1px solid ${colour.line}`,
    padding: '0.5rem 1rem 0.5rem 0',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
  },
  '& td:first-of-type': { whiteSpace: 'nowrap' },
  // Five columns do not fit a phone: an entry is then a block.
  [phone]: {
    '&, & tbody, & tr, & caption': { display: 'block' },
    '& thead': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
    '& td': { display: 'grid', gridTemplateColumns: '5.5rem minmax(0, 1fr)', border: 0, padding: 0 },
    '& td:first-of-type': { whiteSpace: 'normal' },
    '& td:empty': { display: 'none' },
    '& td::before': { content: 'attr(data-of)', color: colour.secondary },
    '& tr': { borderBottom: `1px solid ${colour.line}`, padding: '0.5rem 0' },
  },
})
