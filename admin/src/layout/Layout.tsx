/** The frame of every page: a way past the bar, the bar, the page, the foot. */
import { styled } from '@mui/material/styles'
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Foot } from './Foot.tsx'
import { Header } from './Header.tsx'
import { SkipLink } from './SkipLink.tsx'
import { Waiting } from './Waiting.tsx'

export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <Frame>
      <SkipLink />
      <Header />
      <Page id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </ErrorBoundary>
      </Page>
      <Foot />
    </Frame>
  )
}

export const Frame = styled('div')({ minHeight: '100vh', display: 'flex', flexDirection: 'column' })

export const Page = styled('main')({
  boxSizing: 'border-box',
  width: '100%',
  maxWidth: '72rem',
  margin: '0 auto',
  padding: '2rem 1.5rem 4rem',
  flex: 1,
  '@media (max-width: 47.99em)': { padding: '1.5rem 1rem 3rem' },
})
