/** Turns one line of JSON that asks when something is due into the line of JSON that answers. */

import { type CountOptions, count } from '../calendar/count.ts'
import { isoDate } from '../calendar/epoch-day.ts'
import { type Period, type PeriodReading, readPeriod } from '../calendar/period.ts'
import { parseWorkingHours } from '../calendar/working-hours.ts'
import type { FindCalendar } from './calendars.ts'
import { instantText, readStart } from './instants.ts'

export type Answer =
  | { readonly dueOn: string; readonly dueAt: string; readonly provisional: boolean }
  | { readonly error: string }

/** `{"start": …, "period": …, "calendar": …, "hours": …}`, the last two optional. Never throws for what a line says. */
export function answerLine(line: string, find: FindCalendar): Answer {
  let question: unknown
  try {
    question = JSON.parse(line)
  } catch {
    return { error: line.trim() === '' ? 'This line is empty.' : 'This line is not JSON.' }
  }
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    return { error: 'This line is not a JSON object with a start and a period.' }
  }
  try {
    return answer(question as Record<string, unknown>, find)
  } catch (error) {
    if (error instanceof RangeError) return { error: error.message }
    throw error
  }
}

export function periodIn(text: string): Period {
  const reading = readings.get(text) ?? readPeriod(text)
  // The same few periods come again and again.
  if (readings.size < 1000) readings.set(text, reading)
  if (reading.kind === 'nonsense') throw new RangeError(reading.reason)
  return reading.period
}

export function hoursIn(text: string): CountOptions {
  const hours = parseWorkingHours(text)
  if (hours === null) throw new RangeError('Hours are written as 09:00 to 17:00 Monday to Friday.')
  return { hours }
}

const readings = new Map<string, PeriodReading>()

function answer(question: Record<string, unknown>, find: FindCalendar): Answer {
  const calendar = find(textOf(question, 'calendar', 'england_and_wales'))
  const period = periodIn(textOf(question, 'period'))
  const start = readStart(textOf(question, 'start'), calendar)
  const hours = textOf(question, 'hours', '')
  const due = count(calendar, start, period, hours === '' ? {} : hoursIn(hours))
  return { dueOn: isoDate(due.dueOn), dueAt: instantText(due.dueAt), provisional: due.provisional }
}

function textOf(question: Record<string, unknown>, key: string, otherwise?: string): string {
  const value = question[key] ?? otherwise
  if (typeof value === 'string') return value
  throw new RangeError(value === undefined ? `The line has no "${key}".` : `The "${key}" is not text.`)
}
