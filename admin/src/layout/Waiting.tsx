/** Says that something is on its way, but only once it has taken long enough to be noticed. */
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

const noticedMs = 400

export function Waiting() {
  const t = useWords()
  const [noticed, setNoticed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), noticedMs)
    return () => clearTimeout(timer)
  }, [])
  return <Line role="status">{noticed && t('layout.waiting')}</Line>
}

const Line = styled('p')({ color: colour.secondary, minHeight: '12rem' })
