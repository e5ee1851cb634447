/** The kinds of settings that more than one group of variables has. */
import { EnvError, makeValidator } from 'envalid'

export const webUrl = (example: string) =>
  makeValidator<string>((value) => {
    if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new EnvError(`an address like ${example}`)
    return value
  })

export const wholeNumber = (from: number, to: number, unit?: string) =>
  makeValidator<number>((value) => {
    const parsed = /^\d+$/.test(value) ? Number(value) : Number.NaN
    const what = unit === undefined ? 'a whole number' : `a whole number of ${unit}`
    if (!(parsed >= from && parsed <= to)) throw new EnvError(`${what} from ${from} to ${to}`)
    return parsed
  })
