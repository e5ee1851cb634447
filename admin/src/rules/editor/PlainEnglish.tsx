/** The text in plain English, section by section. */
import type { ReadBack } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { colour } from '../../theme.ts'

export function PlainEnglish({ plain: { sections } }: { readonly plain: ReadBack }) {
  return sections.map(({ heading, sentences }, place) => (
    <Section key={`${place} ${heading}`}>
      <h3>{heading}</h3>
      <ul>
        {sentences.map((each, nth) => (
          <li key={`${nth} ${each}`}>{each}</li>
        ))}
      </ul>
    </Section>
  ))
}

const Section = styled('section')({
  '& + &': { marginTop: '1rem' },
  '& h3': { fontSize: '1.0625rem' },
  '& li': { padding: '0.25rem 0 0.25rem 1rem', position: 'relative' },
  '& li::before': { content: '"–"', position: 'absolute', left: 0, color: colour.secondary },
})
