/** Turns days and instants into the words a letter would use: `Monday 5 January 2026`, `2:30pm`. */

import { civilOfDay, type EpochDay, weekday } from './epoch-day.ts'
import { clockAt } from './zone.ts'

export const weekdayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

const monthNames: readonly string[] = [
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
]

/** `Monday 5 January 2026` */
export function dateInWords(day: EpochDay): string {
  return `${dayInWords(day)} ${monthInWords(day)}`
}

/** `Saturday 10 and Sunday 11 January 2026`, `Tuesday 24 to Thursday 26 February 2026`. */
export function daysInWords(first: EpochDay, last: EpochDay): string {
  if (first === last) return dateInWords(first)
  const joint = last === first + 1 ? 'and' : 'to'
  const isSameMonth = monthInWords(first) === monthInWords(last)
  return `${isSameMonth ? dayInWords(first) : dateInWords(first)} ${joint} ${dateInWords(last)}`
}

/** `2:30pm on Saturday 28 March 2026`, in the zone; midnight says which day it begins. */
export function instantInWords(instantMs: number, day: EpochDay, zone: string): string {
  const { hour, minute, second } = clockAt(instantMs, zone)
  if (hour === 0 && minute === 0 && second === 0) return `midnight at the start of ${dateInWords(day)}`
  if (hour === 12 && minute === 0 && second === 0) return `midday on ${dateInWords(day)}`
  const minutes = minute === 0 && second === 0 ? '' : `:${twoDigits(minute)}`
  const seconds = second === 0 ? '' : `:${twoDigits(second)}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${seconds}${hour < 12 ? 'am' : 'pm'} on ${dateInWords(day)}`
}

/** `February 2026` */
export function monthInWords(day: EpochDay): string {
  const { year, month } = civilOfDay(day)
  return `${monthNames[month - 1]} ${year}`
}

/** `England and Wales`, from the name rule files use. */
export function nationInWords(name: string): string {
  return name
    .split('_')
    .map((word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}

function dayInWords(day: EpochDay): string {
  return `${weekdayNames[weekday(day)]} ${civilOfDay(day).day}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
