/** The words of the editor's own panels and notices, by what the library calls them. */
import type { Words } from '../../messages/use-words.ts'

const keys = {
  Find: 'finding.find',
  Replace: 'finding.replaceBy',
  next: 'finding.next',
  previous: 'finding.previous',
  all: 'finding.all',
  'match case': 'finding.matchCase',
  regexp: 'finding.regexp',
  'by word': 'finding.byWord',
  replace: 'finding.replace',
  'replace all': 'finding.replaceAll',
  close: 'finding.close',
  'current match': 'finding.current',
  'on line': 'finding.onLine',
  'replaced match on line $': 'finding.replaced',
  'replaced $ matches': 'finding.replacedAll',
  'Go to line': 'finding.goToLine',
  go: 'finding.go',
  Completions: 'finding.completions',
  Diagnostics: 'finding.diagnostics',
  'No diagnostics': 'finding.noDiagnostics',
  'Control character': 'finding.control',
} as const

export function phrasesOf(t: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(keys).map(([phrase, key]) => [phrase, t(key)]))
}
