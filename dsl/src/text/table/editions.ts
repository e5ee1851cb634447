/** The diagnostics on editions: CW7xx. */
import { clipped, entry, type Nothing } from './entry.ts'

export const editions = {
  baseUnpinned: entry<{ name: string }>({
    code: 'CW701',
    severity: 'error',
    text: ({ name }) => `Which edition of ${name} this extends is not said.`,
    help: 'Name the day that edition came into force: extends national of 2016-05-01',
  }),
  unknownBase: entry<{ name: string; of: string | null }>({
    code: 'CW702',
    severity: 'error',
    text: ({ name, of }) => `There is no edition of ${name}${of === null ? '' : ` in force from ${of}`}.`,
    help: 'The base is named by its ruleset and the day that edition came into force. On the command line, a base of your own is named beside this file.',
  }),
  notInForce: entry<Nothing>({
    code: 'CW703',
    severity: 'warning',
    mayFollow: 'any',
    text: () => 'Nothing says from when this is in force, so it cannot be published.',
    help: 'Write: in force from 2026-04-01',
  }),
  baseRing: entry<{ ring: readonly string[] }>({
    code: 'CW704',
    severity: 'error',
    text: ({ ring }) => `This extends itself, by way of ${ring.map(clipped).join(', then ')}.`,
    help: 'Let one of them stand by itself.',
  }),
  editionTwice: entry<{ name: string; of: string; other: string }>({
    code: 'CW705',
    severity: 'warning',
    text: ({ name, of, other }) => `There is another edition of ${name} in force from ${of}, in ${other}.`,
    help: 'A case runs on the one edition in force on the day it starts. Give this one another day.',
  }),
  beforeItsBase: entry<{ from: string; base: string; of: string }>({
    code: 'CW706',
    severity: 'warning',
    text: ({ from, base, of }) =>
      `This is in force from ${from}, before the edition of ${base} that it extends (${of}).`,
    help: 'Extend the edition that was in force by then, or come into force later.',
  }),
  newerBase: entry<{ base: string; newer: string; of: string }>({
    code: 'CW707',
    severity: 'hint',
    text: ({ base, newer, of }) =>
      `There is a newer edition of ${base}, in force from ${newer}; this one goes on with that of ${of}.`,
    help: 'A new edition of the base reaches nobody until a local one names it.',
  }),
}
