/** The words of a source, and the rule that was made of them. */
import { styled } from '@mui/material/styles'
import { plainDate } from '../dates.ts'
import type { ClauseWordsFragment } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { Fold } from './Fold.tsx'
import { Marked } from './Marked.tsx'

interface Props {
  readonly clause: ClauseWordsFragment
  /** Where the text itself is shown too, the line to look for. */
  readonly withLine?: boolean
}

export function Quotation({ clause, withLine }: Props) {
  const t = useWords()
  const { edition, line } = clause
  return (
    <Figure>
      {sentencesOf(clause.words).map((words) => (
        <blockquote key={words}>
          <p>
            “<Marked text={words} />”
          </p>
        </blockquote>
      ))}
      {clause.assumed && (
        <p>
          <b>{t('clause.assumed')}</b> {clause.assumed}
        </p>
      )}
      <figcaption>
        {clause.words.length === 0 && <span>{t('clause.noWords')} </span>}
        <Fold summary={t('clause.rule')}>
          <p>
            {edition && t('clause.from', { title: edition.title, date: plainDate(edition.inForceFrom) })}{' '}
            {withLine && t('clause.onLine', { line })}
          </p>
          <code>{clause.rule.trim()}</code>
        </Fold>
      </figcaption>
    </Figure>
  )
}

/** A rule file quotes line by line: lines are put together until a sentence ends. */
function sentencesOf(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  let open = false
  for (const line of lines) {
    if (open) whole.push(`${whole.pop()} ${line}`)
    else whole.push(line)
    open = !/[.!?]$/.test(line)
  }
  return whole
}

const Figure = styled('figure')({
  display: 'grid',
  gap: '0.625rem',
  '& blockquote': { borderLeft: `4px solid ${colour.ink}`, paddingLeft: '0.875rem', fontSize: '1.0625rem' },
  '& figcaption': { fontSize: '0.9375rem', color: colour.secondary },
  '& code': {
    display: 'block',
    padding: '0.5rem 0.75rem',
    background: colour.faint,
    color: colour.ink,
    fontFamily: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
    fontSize: '0.875rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
})
