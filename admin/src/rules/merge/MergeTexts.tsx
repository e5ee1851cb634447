/** Two people changed one draft: both texts beside each other, and one to go on with that loses nothing unasked. */
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { mergedText } from './merged-text.ts'
import SideBySide from './SideBySide.tsx'

interface Props {
  /** What both began from; null where it is no longer known. */
  readonly base: string | null
  readonly mine: string
  readonly theirs: { readonly text: string; readonly by: string }
  readonly onMerged: (text: string) => void
}

export default function MergeTexts({ base, mine, theirs, onMerged }: Props) {
  const t = useWords()
  const both = useMemo(() => (base === null ? mine : mergedText(base, mine, theirs.text)), [base, mine, theirs.text])
  const [text, setText] = useState(both)
  return (
    <Box role="region" aria-labelledby="merge-title">
      <h2 id="merge-title">{t('merge.title', { who: theirs.by })}</h2>
      <p>{t(base === null ? 'merge.leadUnknown' : 'merge.lead')}</p>
      <SideBySide
        before={{ title: t('merge.theirs', { who: theirs.by }), text: theirs.text }}
        after={{ title: t('merge.both'), text: both }}
        onChange={setText}
      />
      <p>
        <Button kind="main" onClick={() => onMerged(text)}>
          {t('merge.goOn')}
        </Button>
      </p>
    </Box>
  )
}

const Box = styled('div')({
  border: `4px solid ${colour.blue}`,
  padding: '1rem 1.25rem 1.25rem',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '0.75rem',
})
