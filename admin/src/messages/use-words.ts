/** Gives the portal's words by key, so that a key nobody wrote is a type error. */
import { useTranslate } from 'ra-core'
import type { en } from './en.ts'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

export type MessageKey = Leaves<typeof en>

export type Words = (key: MessageKey, values?: Readonly<Record<string, unknown>>) => string

export function useWords(): Words {
  return useTranslate()
}
