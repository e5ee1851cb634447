/** The process's clock: the one place that asks the machine what time it is. Due is judged by the database's clock, not by this one. */

export function now(): Date {
  return new Date()
}
