/** Turns a read-back into a page of plain text. */
import type { ReadBack } from './read-back.ts'

export function textOf({ title, sections }: ReadBack): string {
  const parts = sections.map(({ heading, sentences }) => [heading, '', ...sentences.map(item)].join('\n'))
  return `${[underlined(title), ...parts].join('\n\n')}\n`
}

function underlined(title: string): string {
  return `${title}\n${'='.repeat(title.length)}`
}

function item(sentences: string): string {
  return `- ${sentences}`
}
