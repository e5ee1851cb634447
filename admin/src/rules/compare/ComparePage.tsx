/** Sets one edition beside another: what is stricter, weaker, added or withdrawn, then the texts side by side. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { plainDate } from '../../dates.ts'
import { Field, Select } from '../../form/Field.tsx'
import type { ShelvesQuery } from '../../gql/graphql.ts'
import { lazily } from '../../layout/lazily.ts'
import { PageTitle } from '../../layout/PageTitle.tsx'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { ComparisonTable } from './ComparisonTable.tsx'

const SideBySide = lazily(() => import('../merge/SideBySide.tsx'))

type Edition = ShelvesQuery['editions'][number]

export default function ComparePage() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useGetOne<ShelvesQuery & { id: string }>('shelves', { id: 'here' })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { editions } = data
  const one = editions.find(({ id }) => id === search.get('one')) ?? null
  const other = editions.find(({ id }) => id === search.get('other')) ?? null
  const choose = (side: 'one' | 'other', id: string) => {
    const next = new URLSearchParams(search)
    next.set(side, id)
    setSearch(next)
  }
  return (
    <>
      <PageTitle title={t('compare.title')}>
        <p>{t('compare.lead')}</p>
      </PageTitle>
      <Choose>
        {(['one', 'other'] as const).map((side) => (
          <Field key={side} id={`compare-${side}`} label={t(`compare.${side}`)}>
            <Select
              id={`compare-${side}`}
              value={(side === 'one' ? one : other)?.id ?? ''}
              onChange={({ target }) => choose(side, target.value)}
            >
              <option value="">{t('compare.choose')}</option>
              {editions.map((edition) => (
                <option key={edition.id} value={edition.id}>
                  {t('compare.option', { date: plainDate(edition.inForceFrom), title: edition.title })}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Choose>
      {one && other ? (
        <>
          <ComparisonTable
            key={`${one.id} ${other.id}`}
            one={one.id}
            other={other.id}
            titles={[nameOf(one), nameOf(other)]}
          />
          <Texts aria-labelledby="texts-title">
            <h2 id="texts-title">{t('compare.texts')}</h2>
            <Suspense fallback={<Waiting />}>
              <SideBySide
                before={{ title: nameOf(one), text: one.text }}
                after={{ title: nameOf(other), text: other.text }}
                onChange={null}
              />
            </Suspense>
          </Texts>
        </>
      ) : (
        <p>{t('compare.chooseBoth')}</p>
      )}
    </>
  )
}

function nameOf({ title, inForceFrom }: Edition): string {
  return `${title}, ${plainDate(inForceFrom)}`
}

// One below the other: beside each other, long titles would be cut off.
const Choose = styled('div')({
  display: 'grid',
  maxWidth: '40rem',
  '& select': { maxWidth: '100%' },
  '& > div': { marginBottom: '1rem' },
})

const Texts = styled('section')({
  marginTop: '3rem',
  '& > h2': { paddingBottom: '0.5rem', marginBottom: '1rem !important', borderBottom: `2px solid ${colour.ink}` },
})
