/** What an experiment prints, last, as one line of JSON. */
export interface Figures {
  readonly name: string
  /** Acknowledged, or due, and without its effect. */
  readonly lost: number
  /** Effects that happened twice. */
  readonly doubled: number
  /** The same experiment on a program with the guard taken out went wrong, as it must. */
  readonly controlFailed: boolean
  readonly [figure: string]: number | string | boolean
}
