/** What a name may name. */
export type NameKind =
  | 'ruleset'
  | 'calendar'
  | 'role'
  | 'question'
  | 'answer'
  | 'contact'
  | 'pledge'
  | 'procedure'
  | 'stage'
  | 'event'
  | 'outcome'
  | 'framework'
  | 'grade'
  | 'area'
  | 'evidence'
  | 'criterion'
  /** A clock by its name, where it is not the event that ends it. */
  | 'standard'
  /** Any word: a day of the week, what is counted, who may not come. */
  | 'word'
