/** The heading of a page: names the browser's tab too, and takes the focus so that a screen reader says where it is. */
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { colour } from '../theme.ts'

interface Props {
  readonly title: string
  /** What the browser's tab says before the title, where the heading alone would not tell two pages apart. */
  readonly tab?: string | null
  /** What kind of thing the page shows, above the heading. */
  readonly above?: ReactNode
  readonly children?: ReactNode
}

let arrived = false

export function PageTitle({ title, tab, above, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${tab ? `${tab} ` : ''}${title} – Casewright`
  }, [tab, title])
  // At once with the words: whoever presses Tab as soon as they are seen goes on from here, and is not brought back.
  useLayoutEffect(() => {
    // The browser itself announces the first page; taking the focus there would hide the skip link.
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return (
    <Head>
      {above && <Above>{above}</Above>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </Head>
  )
}

const Head = styled('div')({
  marginBottom: '1.75rem',
  '& h1:focus': { outline: 'none' },
  '& h1 + p': { marginTop: '0.75rem', maxWidth: '46rem' },
})

const Above = styled('p')({ color: colour.secondary, marginBottom: '0.25rem !important' })
