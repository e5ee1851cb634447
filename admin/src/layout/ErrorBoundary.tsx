/** Catches what a view throws, so that the bar and the way out stay. */
import { Component, type ReactNode } from 'react'
import { ProblemNotice } from './ProblemNotice.tsx'

interface State {
  readonly error: unknown
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render() {
    return this.state.error === null ? this.props.children : <ProblemNotice error={this.state.error} />
  }
}
