import { expect, test } from 'vitest'
import { holidayDates, type Nation, naiveCount, type Unit } from './naive-count.ts'
import { nations } from './published.ts'
import { type Random, seeded } from './random.ts'
import { askLines } from './rules-process.ts'

const seed = 20_260_105
const mostOf: readonly (readonly [Unit, number])[] = [
  ['working_day', 65],
  ['day', 100],
  ['week', 20],
  ['month', 30],
  ['year', 6],
  ['hour', 500],
]

interface Question {
  readonly nation: Nation
  readonly start: string
  readonly count: number
  readonly unit: Unit
  readonly rolls: boolean
}

interface Answer {
  readonly dueOn: string
  readonly dueAt: string
  readonly provisional: boolean
}

test(`20,000 random questions get the answer of a count on the fingers (seed ${seed})`, {
  timeout: 60_000,
}, async () => {
  console.log(`seed ${seed}`)
  const random = seeded(seed)
  const questions = Array.from({ length: 20_000 }, () => randomQuestion(random))
  const { answers, exitCode } = await askLines(questions.map(lineOf))
  expect(exitCode).toBe(0)
  expect(answers.length).toBe(questions.length)
  const holidays = new Map(nations.map((nation) => [nation, holidayDates(nation, 2015, 2035)]))
  const wrong = questions.flatMap((question, index) => {
    const { start, count, unit, rolls, nation } = question
    const expected = naiveCount(start, count, unit, rolls, holidays.get(nation)!)
    const { dueOn, dueAt, provisional } = answers[index] as Answer
    const leansOnComputed = (unit === 'working_day' || rolls) && expected.dueOn > '2028-12-31'
    const isRight =
      dueOn === expected.dueOn && Date.parse(dueAt) === expected.dueAtMs && provisional === leansOnComputed
    return isRight ? [] : [{ question, expected, leansOnComputed, got: answers[index] }]
  })
  expect(wrong).toEqual([])
})

function randomQuestion(random: Random): Question {
  const [unit, most] = random.oneOf(mostOf)
  const seconds = random.between(Date.UTC(2015, 0, 2) / 1000, Date.UTC(2027, 11, 30) / 1000)
  const offset = random.oneOf(['+00:00', '+01:00', '-05:00', '+05:30', '+13:00'])
  const fraction = random.oneOf([0, 0, 500, 123])
  const local = Temporal.Instant.fromEpochMilliseconds(seconds * 1000 + fraction).toZonedDateTimeISO(offset)
  const start = local.toString({ timeZoneName: 'never' })
  return {
    nation: random.oneOf(nations),
    start: offset === '+00:00' ? start.replace('+00:00', 'Z') : start,
    count: random.between(1, most),
    unit,
    rolls: unit !== 'hour' && random.between(1, 4) === 1,
  }
}

function lineOf({ nation, start, count, unit, rolls }: Question): string {
  const noun = unit.replace('_', ' ') + (count === 1 ? '' : 's')
  return JSON.stringify({
    start,
    period: `${count} ${noun}${rolls ? ' or the next working day' : ''}`,
    calendar: nation,
  })
}
