/** A part of a read-back, as its parts are told and its whole is put together. */

export interface ReadBackSection {
  readonly heading: string
  /** One a rule; a rule may take several sentences. */
  readonly sentences: readonly string[]
}
