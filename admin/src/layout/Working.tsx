/** Says that the server is still at work, whatever was asked of it, once that has taken a second. */
import { styled } from '@mui/material/styles'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { isAnythingUnderWay, onUnderWay } from '../data/under-way.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

const noticedMs = 1000

export function Working() {
  const t = useWords()
  const isWorking = useSyncExternalStore(onUnderWay, isAnythingUnderWay)
  const [noticed, setNoticed] = useState(false)
  useEffect(() => {
    if (!isWorking) return
    const timer = setTimeout(() => setNoticed(true), noticedMs)
    return () => {
      clearTimeout(timer)
      setNoticed(false)
    }
  }, [isWorking])
  return <Line role="status">{noticed && <span>{t('layout.working')}</span>}</Line>
}

/** Above dialogs, and in nobody's way. */
const Line = styled('div')({
  position: 'fixed',
  zIndex: 1400,
  top: 0,
  left: 0,
  right: 0,
  display: 'grid',
  justifyItems: 'center',
  pointerEvents: 'none',
  '& > span': { background: colour.ink, color: colour.paper, padding: '0.25rem 1rem', fontWeight: 600 },
  '@media print': { display: 'none' },
})
