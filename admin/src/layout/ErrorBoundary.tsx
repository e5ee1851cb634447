/** Catches what a view throws, so that the bar and the way out stay; what failed is tried again at another address, or when asked to. */
import { Component, type ReactNode } from 'react'
import { ProblemNotice } from './ProblemNotice.tsx'

interface Props {
  /** The address of the view. */
  readonly at: string
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== null) this.tryAgain()
  }

  tryAgain = () => this.setState({ error: null })

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : <ProblemNotice error={error} onAgain={this.tryAgain} />
  }
}
