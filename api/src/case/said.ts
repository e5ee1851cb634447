/** What a caller says of an event. */

export interface When {
  /** YYYY-MM-DD */
  readonly on?: string | null
  /** Epoch milliseconds. */
  readonly at?: number | null
}

/** What a caller says happened; people are ids inside the agency. */
export interface Said extends When {
  readonly event: string
  readonly about?: string | null
  readonly decision?: 'yes' | 'no' | null
  readonly facts?: readonly { readonly question: string; readonly answer: string }[] | null
  readonly number?: number | null
  readonly extendedTo?: string | null
  readonly agreedBy?: string | null
  readonly inWriting?: boolean | null
  readonly reasons?: string | null
  readonly words?: string | null
  readonly answers?: readonly number[] | null
  readonly grade?: string | null
  readonly criteria?: readonly string[] | null
  readonly people?: readonly { readonly role: string; readonly person: string }[] | null
}
