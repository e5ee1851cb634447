/** The words that dates, times of day and lists are written with, also where no page asks for them by key. */

export const plainWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  /** Sunday first, as a date counts them. */
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  midday: 'midday',
  beforeMidday: 'am',
  afterMidday: 'pm',
  endOfDay: '11:59pm',
  and: 'and',
} as const
