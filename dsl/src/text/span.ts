/** A stretch of source text: offsets in UTF-16 units of the text as its author wrote it, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}
