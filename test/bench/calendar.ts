/** Times the last date of N working days, N from 1 to 40, from starts over 20 years. */
import {
  addWorkingDays,
  compileCalendar,
  count,
  type EpochDay,
  epochDay,
  isoDate,
  type Period,
  startOn,
} from '@casewright/dsl'
import { publishedList } from '../calendar/published.ts'
import { seeded } from '../calendar/random.ts'
import type { Bench, Size, Told } from './bench.ts'
import { peer } from './peer.ts'
import { agreeing, type Contender, cpuRounds, mediansOf, ours, toldOf } from './rounds.ts'

export const calendar: Bench = { says: 'the last date of N working days, N from 1 to 40, starts over 20 years', run }

interface Question {
  readonly day: EpochDay
  readonly count: number
}

/** Answers all questions, in their order. */
type Counting = () => Int32Array

/** What a module of peers makes: from dates and numbers of working days, and the dates of bank holidays to leave out. */
type Peers = Record<
  string,
  (starts: readonly string[], counts: readonly number[], holidays: readonly string[]) => Counting
>

const england = compileCalendar([publishedList('england_and_wales')])
const holidays = [...england.holidays.keys()].map(isoDate)

async function run(size: Size): Promise<Told> {
  const questions = questionsOf(size === 'full' ? 20 : 1)
  const contenders = [
    contender(ours, byDate(questions)),
    contender('casewright, with instant and certainty', byCount(questions)),
    contender('limit', byTables(questions)),
    contender('temporal', byTemporal(questions)),
  ]
  if (size === 'full') {
    const starts = questions.map(({ day }) => isoDate(day))
    const counts = questions.map((question) => question.count)
    for (const [name, made] of Object.entries(await peer<Peers>('calendar.js')))
      contenders.push(contender(name, made(starts, counts, holidays)))
  }
  return toldOf(await mediansOf(agreeing(contenders), cpuRounds(size)), 'dates a second')

  function contender(name: string, counting: Counting): Contender {
    return { name, pieces: questions.length, run: counting }
  }
}

/** Days all over so many years, each with a number of working days. */
function questionsOf(years: number): readonly Question[] {
  const random = seeded(20)
  const [first, last] = [epochDay('2016-01-01')!, epochDay(`${2016 + years}-01-01`)!]
  // No whole weeks apart, so that every day of the week is among them.
  const length = Math.floor((last - first) / 5)
  return Array.from({ length }, (_, index) => ({ day: first + 5 * index, count: random.between(1, 40) }))
}

function byDate(questions: readonly Question[]): Counting {
  const answers = new Int32Array(questions.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      const { day, count } = questions[index]!
      answers[index] = addWorkingDays(england, day, count)
    }
    return answers
  }
}

/** What a deadline is made of: the date, the instant from which it is late, and whether holidays may yet change it. */
function byCount(questions: readonly Question[]): Counting {
  const starts = questions.map(({ day }) => startOn(day))
  const periods = questions.map(({ count }): Period => ({ count, unit: 'working_day', rolls: false }))
  const answers = new Int32Array(questions.length)
  return () => {
    for (let index = 0; index < answers.length; index++)
      answers[index] = count(england, starts[index]!, periods[index]!).dueOn
    return answers
  }
}

/** The limit: the working days in a row, and how many there are up to each day; two look-ups, and nothing is checked. */
function byTables(questions: readonly Question[]): Counting {
  const first = questions[0]!.day
  const off = new Set(holidays)
  const ranks = new Int32Array(questions.at(-1)!.day - first + 100)
  const list: number[] = []
  for (let index = 0; index < ranks.length; index++) {
    const weekday = new Date((first + index) * 86_400_000).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !off.has(isoDate(first + index))) list.push(first + index)
    ranks[index] = list.length
  }
  const working = Int32Array.from(list)
  const answers = new Int32Array(questions.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      const { day, count } = questions[index]!
      answers[index] = working[ranks[day - first]! + count - 1]!
    }
    return answers
  }
}

function byTemporal(questions: readonly Question[]): Counting {
  const starts = questions.map(({ day }) => Temporal.PlainDate.from(isoDate(day)))
  const off = new Set(holidays)
  const answers = new Int32Array(questions.length)
  return () => {
    for (let index = 0; index < answers.length; index++) {
      let date = starts[index]!
      for (let left = questions[index]!.count; left > 0; ) {
        date = date.add({ days: 1 })
        if (date.dayOfWeek < 6 && !off.has(date.toString())) left--
      }
      answers[index] = Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
    }
    return answers
  }
}
