/** The way in: who are you? */
import { styled } from '@mui/material/styles'
import { useLogin } from 'ra-core'
import { useEffect, useState } from 'react'
import { type Problem, problemOf } from '../data/problem.ts'
import { Bar } from '../layout/Bar.tsx'
import { Foot } from '../layout/Foot.tsx'
import { Frame, Page } from '../layout/Layout.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { Inset } from '../layout/Panel.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { joined, plainName, sentenceCase } from '../wording.ts'
import { type DemonstrationPerson, demonstrationPeople } from './demonstration.ts'

type People = readonly DemonstrationPerson[] | null | undefined

export function SignIn() {
  const t = useWords()
  const login = useLogin()
  const [people, setPeople] = useState<People>()
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    demonstrationPeople().then(setPeople, (error) => setProblem(problemOf(error)))
  }, [])
  const choose = (email: string) => {
    setProblem(null)
    login({ email }, '/deadlines').catch((error) => setProblem(problemOf(error)))
  }
  return (
    <Frame>
      <Bar>
        <Name>Casewright</Name>
      </Bar>
      <Page id="main">
        <PageTitle title={t('signIn.title')}>
          <Lead>{t('signIn.lead')}</Lead>
        </PageTitle>
        {problem && (
          <Wrong role="alert">
            <p>{t(problem.key)}</p>
          </Wrong>
        )}
        {people === undefined && !problem && <Waiting />}
        {people === null && <p>{t('signIn.nobody')}</p>}
        {people && people.length > 0 && (
          <>
            <Inset>
              <p>{t('signIn.demonstration')}</p>
            </Inset>
            <Agencies>
              {byAgency(people).map(([agency, members]) => (
                <section key={agency}>
                  <h2>{agency}</h2>
                  <ul>
                    {members.map(({ name, email, roles }) => (
                      <li key={email}>
                        <Person type="button" onClick={() => choose(email)}>
                          <b>{name}</b>
                          <span>
                            {sentenceCase(roles.length > 0 ? joined(roles.map(plainName)) : t('signIn.noRole'))}
                          </span>
                        </Person>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </Agencies>
          </>
        )}
      </Page>
      <Foot />
    </Frame>
  )
}

function byAgency(people: readonly DemonstrationPerson[]) {
  return [...Map.groupBy(people, ({ agency }) => agency)]
}

const Name = styled('span')({ fontSize: '1.375rem', fontWeight: 700, letterSpacing: '-0.02em' })

const Lead = styled('p')({
  fontSize: '1.25rem',
  maxWidth: '38rem',
  marginTop: '0.75rem !important',
  [phone]: { fontSize: '1.0625rem' },
})

const Wrong = styled('div')({ border: `4px solid ${colour.red}`, padding: '1rem 1.25rem', marginBottom: '1.5rem' })

const Agencies = styled('div')({
  marginTop: '2rem',
  // Columns, so that a long list beside it leaves no gap below a short one.
  columns: '3 18rem',
  columnGap: '2.5rem',
  '& > section': { breakInside: 'avoid', marginBottom: '2.25rem' },
  '& h2': { fontSize: '1.25rem', paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
})

const Person = styled('button')({
  boxSizing: 'border-box',
  width: '100%',
  padding: '0.75rem 0',
  display: 'grid',
  gap: '0.125rem',
  font: 'inherit',
  textAlign: 'left',
  color: colour.secondary,
  background: 'none',
  border: 0,
  borderBottom: `1px solid ${colour.line}`,
  cursor: 'pointer',
  '& b': {
    color: colour.blue,
    fontWeight: 600,
    textDecoration: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '0.16em',
  },
  '&:hover b': { color: colour.darkBlue, textDecorationThickness: '3px' },
  '&:focus-visible': {
    outline: `3px solid ${colour.focus}`,
    background: colour.focus,
    color: colour.ink,
    boxShadow: `0 4px 0 ${colour.ink}`,
    '& b': { color: colour.ink, textDecoration: 'none' },
  },
})
