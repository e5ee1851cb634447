/** Turns a text with a mark in it into an open document and the place of the mark. */
import { type Document, openDocument } from '../../dsl/src/editor/document.ts'

/** What every text below may name. */
export const head = [
  'ruleset repairs "Repairs"',
  'in force from 2020-01-01',
  'role tenant outside the agency',
  'role caretaker',
  'role head_caretaker, also called chief, who manages caretaker',
  'question urgent "Is it urgent?"',
  'question kind_of_fault "What is it?" one of water, power or other',
  'contact council "The council, 1 Town Square"',
  'procedure repair "Repair"',
  'starts when fault_reported',
  'owner caretaker',
].join('\n')

export function opened(text: string, base: string | null = null): Document {
  const library = { base: () => (base === null ? null : { name: 'base.rules', text: base }) }
  return openDocument({ name: 'file.rules', text }, library)
}

/** The document without its `|`, and where that stood. */
export function atMark(text: string, base: string | null = null): { document: Document; offset: number } {
  const offset = text.indexOf('|')
  return { document: opened(text.slice(0, offset) + text.slice(offset + 1), base), offset }
}

export function textAt({ text }: Document, span: { readonly start: number; readonly end: number }): string {
  return text.slice(span.start, span.end)
}

/** A framework of one area, for what is said of grades. */
export const framework = [
  'framework inspection "How we are judged"',
  'role manager',
  'grades outstanding, good',
  'manager must assess each area, with reasons',
  'area 5.1 "What it is like"',
  'criterion good heard',
  'criterion good told_why',
].join('\n')
