/** The people in the case, by role; who may record may put somebody else there. */
import { styled } from '@mui/material/styles'
import { useMay } from '../layout/Only.tsx'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import { ChangeHolder } from './ChangeHolder.tsx'
import type { CaseView } from './case-view.ts'
import { Summary } from './Summary.tsx'

export function Holders({ of }: { readonly of: CaseView }) {
  const t = useWords()
  const mayRecord = useMay('RECORD')
  const isClosed = of.status === 'CLOSED'
  const nobody = isClosed ? 'cases.wasHeldByNobody' : 'cases.heldByNobody'
  const changeable = mayRecord ? of.holders.filter(({ mayChange }) => mayChange) : []
  return (
    <div>
      <Summary
        id="people"
        title={t('cases.people')}
        rows={of.holders.map(({ role, person, outside }) => [
          titleOf(role),
          person?.name ?? t(outside ? 'cases.outside' : nobody),
        ])}
        none={t(isClosed ? 'cases.nobodyEver' : 'cases.nobodyYet')}
      />
      {changeable.length > 0 && (
        <Changes>
          {changeable.map(({ role }) => (
            <ChangeHolder key={`${of.id} ${role}`} of={of} role={role} />
          ))}
        </Changes>
      )}
    </div>
  )
}

const Changes = styled('div')({ marginTop: '0.75rem' })
