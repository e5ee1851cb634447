/** The source document beside the rules it became: each sentence is encoded, a pledge, set aside, or forgotten. */
import type { SourceSentence, SourceStanding } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Marked } from '../../layout/Marked.tsx'
import { Tag } from '../../layout/Tag.tsx'
import type { Tone } from '../../layout/tone.ts'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import type { StudiedSource } from '../study/study.ts'
import { LineLink } from './LineLink.tsx'
import { onePerLine, type Place } from './place.ts'

const standings: readonly (readonly [SourceStanding, Tone])[] = [
  ['forgotten', 'alarm'],
  ['encoded', 'done'],
  ['pledged', 'calm'],
  ['set_aside', 'quiet'],
]

export function SourcePane({ sources, place }: { readonly sources: readonly StudiedSource[]; readonly place: Place }) {
  const t = useWords()
  if (sources.length === 0) return <p>{t('beside.noSource')}</p>
  return sources.map(({ name, sentences }) => (
    <section key={name}>
      <h3>{name}</h3>
      {sentences === null ? <p>{t('beside.sourceAbsent')}</p> : <Sentences sentences={sentences} place={place} />}
    </section>
  ))
}

function Sentences({ sentences, place }: { readonly sentences: readonly SourceSentence[]; readonly place: Place }) {
  const t = useWords()
  const [only, setOnly] = useState<SourceStanding | null>(null)
  const shown = sentences.filter(({ standing }) => only === null || standing === only)
  const countOf = (standing: SourceStanding) => sentences.filter((each) => each.standing === standing).length
  const paragraphs = Map.groupBy(shown, ({ paragraph }) => paragraph)
  return (
    <>
      <Filter role="group" aria-label={t('beside.showOnly')}>
        {standings.map(([standing, tone]) => (
          <button
            key={standing}
            type="button"
            aria-pressed={only === standing}
            onClick={() => setOnly(only === standing ? null : standing)}
          >
            <Tag tone={countOf(standing) > 0 ? tone : 'quiet'}>{t(`beside.standing.${standing}`)}</Tag>{' '}
            {countOf(standing)}
          </button>
        ))}
      </Filter>
      {only === 'forgotten' && shown.length === 0 && <p>{t('beside.nothingForgotten')}</p>}
      {[...paragraphs].map(([number, each]) => (
        <Paragraph key={number}>
          {each.map(({ text, standing, rules }, nth) => (
            <li key={`${nth} ${text}`} data-standing={standing}>
              <span>
                <Marked text={text} />
              </span>{' '}
              <small>
                {t(`beside.standing.${standing}`)}
                {onePerLine(rules, place).map((span) => (
                  <LineLink key={span.start} place={place} span={span} />
                ))}
              </small>
            </li>
          ))}
        </Paragraph>
      ))}
    </>
  )
}

const Filter = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.5rem',
  margin: '0.5rem 0 1rem',
  '& > button': {
    font: 'inherit',
    fontSize: '0.9375rem',
    background: 'none',
    border: '2px solid transparent',
    padding: '0.125rem 0.25rem',
    minHeight: '2.25rem',
    cursor: 'pointer',
    '&[aria-pressed="true"]': { borderColor: colour.ink },
    '&:focus-visible': { outline: `3px solid ${colour.focus}` },
  },
})

const Paragraph = styled('ul')({
  marginBottom: '0.75rem !important',
  '& > li': { borderLeft: `5px solid ${colour.line}`, padding: '0.125rem 0 0.25rem 0.75rem', marginBottom: '0.5rem' },
  '& > li[data-standing="encoded"]': { borderLeftColor: colour.green },
  '& > li[data-standing="pledged"]': { borderLeftColor: colour.blue },
  '& > li[data-standing="forgotten"]': { borderLeftColor: colour.red, background: colour.paleRed },
  '& small': { display: 'flex', flexWrap: 'wrap', gap: '0 0.75rem', fontSize: '0.9375rem', color: colour.secondary },
})
