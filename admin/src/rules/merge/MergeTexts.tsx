/** A draft was changed twice, by two people or at two windows: both texts beside each other, and one to go on with that loses nothing unasked. */
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { mergedText } from './merged-text.ts'
import SideBySide from './SideBySide.tsx'
import { useNarrow } from './use-narrow.ts'

interface Props {
  /** What both began from; null where it is no longer known. */
  readonly base: string | null
  readonly mine: string
  /** `by`: null where whoever looks saved it themselves, at another window. */
  readonly theirs: { readonly text: string; readonly by: string | null }
  readonly onMerged: (text: string) => void
}

export default function MergeTexts({ base, mine, theirs, onMerged }: Props) {
  const t = useWords()
  const both = useMemo(() => (base === null ? mine : mergedText(base, mine, theirs.text)), [base, mine, theirs.text])
  const [text, setText] = useState(both)
  const how = useNarrow() ? 'below' : 'beside'
  const who = theirs.by
  return (
    <Box role="region" aria-labelledby="merge-title">
      <h2 id="merge-title">{who === null ? t('merge.title.own') : t('merge.title.theirs', { who })}</h2>
      <p>{t(`merge.${base === null ? 'leadUnknown' : 'lead'}.${how}`)}</p>
      <SideBySide
        before={{ title: who === null ? t('merge.saved.own') : t('merge.saved.theirs', { who }), text: theirs.text }}
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
