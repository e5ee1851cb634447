/** The way in: to whoever says who somebody is, and back to the page that was asked for. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { Waiting } from '../layout/Waiting.tsx'

export function SignIn() {
  const { state } = useLocation()
  const to = wanted(state)
  useEffect(() => {
    window.location.replace(`/sign-in?${new URLSearchParams({ to })}`)
  }, [to])
  return <Waiting />
}

/** What react-admin says of the page that somebody was on. */
function wanted(state: { readonly nextPathname?: string; readonly nextSearch?: string } | null): string {
  return state?.nextPathname ? `${state.nextPathname}${state.nextSearch ?? ''}` : '/deadlines'
}
