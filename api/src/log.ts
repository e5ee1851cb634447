/** Writes one JSON line for each thing an operator may want to know, with nothing in it that tells of a person. */

import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: withoutWords, error: withoutWords } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** An error's message may quote what somebody typed or a row of the database; where it happened cannot. */
function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^ {4}at /.test(line))
  return { type: error.name, code: (error as { code?: unknown }).code, at: frames?.map((line) => line.trim()) }
}
