/** The frame of every page: a way past the bar, the bar, the page, the foot. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { type AgencyClock, AgencyTime, askAgainMs } from '../agency/agency-time.tsx'
import { SandboxBar } from '../agency/SandboxBar.tsx'
import { dateOf } from '../dates.ts'
import { useLiveUpdates } from '../live/use-live-updates.ts'
import { useNewDay } from '../live/use-new-day.ts'
import { ProveAgain } from '../sign-in/ProveAgain.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Foot } from './Foot.tsx'
import { Header } from './Header.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { Printed } from './Printed.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { SkipLink } from './SkipLink.tsx'
import { Waiting } from './Waiting.tsx'
import { Working } from './Working.tsx'

export function Layout({ children }: { readonly children: ReactNode }) {
  useLiveUpdates()
  useKeptFocus()
  const { pathname, search } = useLocation()
  const { data: clock, error } = useGetOne<AgencyClock>('clocks', { id: 'here' }, { refetchInterval: askAgainMs })
  useNewDay(clock ? dateOf(clock.now) : null)
  return (
    <Frame>
      <SkipLink />
      <Header />
      {clock?.isSandbox && <SandboxBar clock={clock} />}
      <ProveAgain />
      <Page id="main" tabIndex={-1}>
        <ErrorBoundary at={pathname + search}>
          {clock ? (
            <AgencyTime clock={clock}>
              <Printed />
              <Suspense fallback={<Waiting />}>{children}</Suspense>
            </AgencyTime>
          ) : error ? (
            <ProblemNotice error={error} />
          ) : (
            <Waiting />
          )}
        </ErrorBoundary>
      </Page>
      <Foot />
      <Working />
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
