/** Turns the rules' names and fragments into words for people. */
import { plainWords } from './messages/plain-words.ts'

/** `confirm in writing what was agreed` → `Confirm in writing what was agreed`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Confirm in writing` → `confirm in writing`, to go on after other words. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** `line_manager` → `line manager`. */
export function plainName(name: string): string {
  return name.replaceAll('_', ' ')
}

/** `line_manager` → `Line manager`. */
export function titleOf(name: string): string {
  return sentenceCase(plainName(name))
}

/** `saveDraft` → `Save draft`: what is done, as the API calls it. */
export function titleOfVerb(verb: string): string {
  return sentenceCase(verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
}

/** `england_and_wales` → `England and Wales`. */
export function placeName(name: string): string {
  return name
    .split('_')
    .map((word) => (word === 'and' ? word : sentenceCase(word)))
    .join(' ')
}

/** `['a', 'b', 'c']` → `a, b and c`. */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${plainWords.and} ${words.at(-1)}`
}

/** `within **one year** of it` → `within `, `one year`, ` of it`: every second part is one that the source marks as strong. */
export function partedByMarks(text: string): readonly string[] {
  return text.split(/\*\*(.+?)\*\*/)
}
