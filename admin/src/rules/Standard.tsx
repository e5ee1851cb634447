/** One standard in plain words: who, must or should, what, until when; and the clause it stands on. */
import { styled } from '@mui/material/styles'
import { Fold } from '../layout/Fold.tsx'
import { Quotation } from '../layout/Quotation.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { lowerFirst, sentenceCase, titleOf } from '../wording.ts'
import { leadOf } from './lead-of.ts'
import type { StandardView } from './rules-view.ts'

export function Standard({ standard }: { readonly standard: StandardView }) {
  const t = useWords()
  const { text, strength, owner, limit, clause } = standard
  const lead = leadOf(standard)
  // Some standards are called by their limit, which is then not said twice.
  const isLimit = limit?.startsWith(text) ?? false
  return (
    <Item>
      <p>
        {lead && owner && `${t(lead, { owner: titleOf(owner) })} `}
        <b>{lead ? lowerFirst(text) : sentenceCase(text)}</b>
        {limit && (isLimit ? limit.slice(text.length) : ` ${limit}`)}
        {!owner && !isLimit && ` (${t(strength === 'LIMIT' ? 'rules.limit' : 'rules.target')})`}
      </p>
      {clause.words.length > 0 ? (
        <Fold summary={t('rules.clause')}>
          <Quotation clause={clause} withLine />
        </Fold>
      ) : (
        <Quotation clause={clause} withLine />
      )}
    </Item>
  )
}

const Item = styled('li')({
  padding: '0.75rem 0 0.625rem',
  '& + &': { borderTop: `1px solid ${colour.line}` },
  '& b': { fontWeight: 600 },
  '& summary': { fontSize: '0.9375rem' },
})
