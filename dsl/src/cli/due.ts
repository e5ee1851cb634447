/** The command `due`: turns a start and a period into the last date in time, for a person or line by line. */

import { once } from 'node:events'
import { Command } from 'commander'
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { epochDay } from '../calendar/epoch-day.ts'
import { explain, explainBack } from '../calendar/explain.ts'
import { answerLine, hoursIn, periodIn } from './answer-line.ts'
import { calendarsFolder, calendarsIn, type FindCalendar } from './calendars.ts'
import { readStart } from './instants.ts'
import { batchesOfLines } from './lines.ts'

interface DueOptions {
  readonly lines?: boolean
  readonly calendar: string
  readonly calendars: string
  readonly dayAfter?: boolean
  readonly back?: boolean
  readonly hours?: string
}

export function dueCommand(): Command {
  const command: Command = new Command('due')
    .description('Count from a start: rules due 2026-01-05 "10 working days"')
    .argument('[start]', 'a date, 2026-01-05, or a time, 2026-01-05T10:00:00Z')
    .argument('[period]', 'such as "10 working days", "2 months" or "24 hours"')
    .option('--lines', 'answer questions in JSON, one a line, from standard input')
    .option('--calendar <names>', 'whose bank holidays; several are joined by "and"', 'england_and_wales')
    .option('--calendars <folder>', 'the folder of bank-holiday files', calendarsFolder)
    .option('--day-after', 'count from the day after the start')
    .option('--back', 'count back from a date to come, as "at least 5 working days before" does')
    .option('--hours <hours>', 'for working hours: "09:00 to 17:00 Monday to Friday"')
  return command.action(async (start: string | undefined, period: string | undefined, options: DueOptions) => {
    const find = calendarsIn(options.calendars)
    if (options.lines === true) return answerLines(find)
    if (start === undefined || period === undefined) command.error('error: due needs a start and a period, or --lines')
    try {
      console.log(explanationText(start, period, options, find))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      command.error(`error: ${error.message}`)
    }
  })
}

function explanationText(start: string, period: string, options: DueOptions, find: FindCalendar): string {
  const calendar = find(options.calendar)
  if (options.back === true) return countedBack(start, period, options, calendar)
  const hours = options.hours === undefined ? {} : hoursIn(options.hours)
  const dayAfter = options.dayAfter === true
  return explain(calendar, readStart(start, calendar), periodIn(period), { ...hours, dayAfter }).sentences.join('\n')
}

/** What is counted back from has a date alone, which is day zero. */
function countedBack(start: string, period: string, options: DueOptions, calendar: WorkingCalendar): string {
  const before = epochDay(start)
  if (before === null) throw new RangeError(`--back counts from a date, such as 2026-01-05, and "${start}" is none.`)
  if (options.dayAfter === true || options.hours !== undefined)
    throw new RangeError('--back counts whole days from the date itself: leave out --day-after and --hours.')
  const length = periodIn(period)
  if (length.rolls) throw new RangeError('What is counted back stays on its day: leave out "or the next working day".')
  return explainBack(calendar, before, length).sentences.join('\n')
}

/** Every line gets its answer, in order; a line that cannot be answered makes the exit code 1. */
async function answerLines(find: FindCalendar): Promise<void> {
  for await (const lines of batchesOfLines(process.stdin)) {
    const answers = lines.map((line) => answerLine(line, find))
    if (answers.some((answer) => 'error' in answer)) process.exitCode = 1
    const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
}
