/** The log of a case, the newest first: what happened, when, who recorded it and what it set off. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { dateOf, longDate, plainDate, timeOfDay } from '../dates.ts'
import { PlainButton } from '../form/Button.tsx'
import { Unseen } from '../form/Field.tsx'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView, LogLine } from './case-view.ts'
import { faultsOf } from './correcting.ts'
import { asItCounts, isForLetter } from './log-lines.ts'

interface Props {
  readonly of: CaseView
  /** Null where nothing may be corrected. */
  readonly onCorrect: ((line: LogLine) => void) | null
  /** Where the letter on an entry is. */
  readonly letterOf: (seq: number) => string
}

export function Timeline({ of, onCorrect, letterOf }: Props) {
  return (
    <List>
      {of.log.toReversed().map((line) => (
        <Line
          key={line.seq}
          line={line}
          right={rightOf(line, of.log)}
          letter={isForLetter(line, of) ? letterOf(line.seq) : null}
          onCorrect={onCorrect && faultsOf(line).length > 0 ? () => onCorrect(line) : null}
        />
      ))}
    </List>
  )
}

interface LineProps {
  readonly line: LogLine
  /** What is right of it, where that is another. */
  readonly right: LogLine['instead']
  readonly letter: string | null
  readonly onCorrect: (() => void) | null
}

function Line({ line, right, letter, onCorrect }: LineProps) {
  const t = useWords()
  const recordedOn = dateOf(line.recordedAt)
  const later = recordedOn !== line.happenedOn
  const quiet = line.by === null && line.setOff.length === 0 && !line.words && line.event !== 'timed_out'
  const standing = standingOf(line)
  const named = ({ title, inForceFrom }: NonNullable<LogLine['switchedTo']>) =>
    t('rules.editionOf', { title, date: plainDate(inForceFrom) })
  return (
    <li data-quiet={quiet || undefined} data-void={line.isStruckOut || line.hasFallenAway || undefined}>
      <h3>{sentenceCase(line.label)}</h3>
      {standing && (
        <p>
          <Tag tone="quiet">{t(standing)}</Tag>
        </p>
      )}
      <p>
        <time dateTime={line.happenedAt ?? line.happenedOn}>
          {longDate(line.happenedOn)}
          {line.happenedAt && `, ${timeOfDay(line.happenedAt)}`}
        </time>
      </p>
      {right && <p>{t('log.insteadOn', { label: sentenceCase(right.label), date: longDate(right.happenedOn) })}</p>}
      {line.switchedFrom && line.switchedTo && (
        <p>{t('log.switched', { from: named(line.switchedFrom), to: named(line.switchedTo) })}</p>
      )}
      {line.words && <blockquote>{line.words}</blockquote>}
      {line.setOff.length > 0 && (
        <ul>
          {line.setOff.map(({ words }) => (
            <li key={words}>{sentenceCase(words)}</li>
          ))}
        </ul>
      )}
      <small>
        {line.by
          ? t(later ? 'log.recordedLater' : 'log.recorded', {
              seq: line.seq,
              who: line.by.name,
              date: plainDate(recordedOn),
            })
          : t('log.byTime', { seq: line.seq })}
      </small>
      {(letter || onCorrect) && (
        <Steps className="no-print">
          {letter && <Link to={letter}>{t('letter.make')}</Link>}
          {onCorrect && (
            <PlainButton type="button" onClick={onCorrect}>
              {t('correct.open')}
              <Unseen> ({sentenceCase(line.label)})</Unseen>
            </PlainButton>
          )}
        </Steps>
      )}
    </li>
  )
}

/** Of a correction, what it says; of a corrected entry, what is said of it now. */
function rightOf(line: LogLine, log: readonly LogLine[]): LogLine['instead'] {
  if (line.instead) return line.instead
  const counts = asItCounts(line, log)
  return counts.label === line.label && counts.happenedOn === line.happenedOn ? null : counts
}

/** Whether the entry still counts as it was recorded. */
function standingOf({ isStruckOut, hasFallenAway, correctedBy }: LogLine) {
  if (isStruckOut) return 'log.struckOut'
  if (hasFallenAway) return 'log.fallenAway'
  return correctedBy === null ? null : 'log.corrected'
}

const Steps = styled('p')({ display: 'flex', flexWrap: 'wrap', columnGap: '1.25rem' })

const List = styled('ol')({
  paddingLeft: '0.5rem !important',
  '& > li': {
    position: 'relative',
    borderLeft: `2px solid ${colour.line}`,
    padding: '0 0 1.5rem 1.375rem',
  },
  '& > li:last-child': { paddingBottom: 0 },
  '& > li::before': {
    content: '""',
    position: 'absolute',
    left: '-0.4375rem',
    top: '0.375rem',
    width: '0.75rem',
    height: '0.75rem',
    background: colour.blue,
  },
  '& h3': { fontWeight: 600 },
  '& > li[data-void] > h3': { textDecoration: 'line-through', color: colour.secondary },
  '& > li[data-quiet]': { color: colour.secondary },
  '& > li[data-quiet]::before': { background: colour.paper, boxShadow: `inset 0 0 0 2px ${colour.secondary}` },
  '& > li[data-quiet] > h3': { fontWeight: 500, fontSize: '1rem' },
  '& small': { color: colour.secondary, fontSize: '0.9375rem' },
  '& blockquote': {
    margin: '0.375rem 0 !important',
    paddingLeft: '0.75rem !important',
    borderLeft: `4px solid ${colour.line}`,
    whiteSpace: 'pre-wrap',
  },
  '& ul': { margin: '0.25rem 0 !important' },
  '& ul > li': { position: 'relative', paddingLeft: '1.5rem' },
  '& ul > li::before': { content: '"→"', position: 'absolute', left: 0, color: colour.secondary },
})
