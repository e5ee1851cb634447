/** Working days by libraries of dates: whatever can be made before is made before, and bank holidays are looked up in a set. */
import { addBusinessDays } from 'date-fns'
import { DateTime } from 'luxon'
import moment from 'moment'

const dayMs = 86_400_000

/** Its business days know weekends only: those that fall on bank holidays are counted and added, until none is new. */
export function datefns(starts, counts, holidays) {
  const froms = starts.map((start) => localDate(start))
  const off = holidays.map((date) => localDate(date).getTime()).sort((a, b) => a - b)
  const until = (time) => {
    let [low, high] = [0, off.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (off[middle] <= time) low = middle + 1
      else high = middle
    }
    return low
  }
  const answers = new Int32Array(starts.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      const from = froms[index]
      const before = until(from.getTime())
      let due = addBusinessDays(from, counts[index])
      for (let added = 0; ; ) {
        const met = until(due.getTime()) - before
        if (met === added) break
        due = addBusinessDays(due, met - added)
        added = met
      }
      answers[index] = Date.UTC(due.getFullYear(), due.getMonth(), due.getDate()) / dayMs
    }
    return answers
  }
}

export function luxon(starts, counts, holidays) {
  const froms = starts.map((start) => DateTime.fromISO(start, { zone: 'utc' }))
  const off = new Set(holidays.map((date) => DateTime.fromISO(date, { zone: 'utc' }).toMillis()))
  const answers = new Int32Array(starts.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      let date = froms[index]
      for (let left = counts[index]; left > 0; ) {
        date = date.plus({ days: 1 })
        if (date.weekday < 6 && !off.has(date.toMillis())) left--
      }
      answers[index] = date.toMillis() / dayMs
    }
    return answers
  }
}

export { byMoment as moment }

function byMoment(starts, counts, holidays) {
  const froms = starts.map((start) => moment.utc(start))
  const off = new Set(holidays.map((date) => moment.utc(date).valueOf()))
  const answers = new Int32Array(starts.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      // Its dates change where they stand.
      const date = froms[index].clone()
      for (let left = counts[index]; left > 0; ) {
        date.add(1, 'day')
        const weekday = date.day()
        if (weekday !== 0 && weekday !== 6 && !off.has(date.valueOf())) left--
      }
      answers[index] = date.valueOf() / dayMs
    }
    return answers
  }
}

/** The libraries count in local dates. */
function localDate(date) {
  const [year, month, day] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}
