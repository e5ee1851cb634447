/** Rule files by parsers that are made from grammars, each built once and before; a grammar has only what the files hold. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServicesForGrammar } from 'langium/grammar'
import peggyParsers from 'peggy'
import { outlineOf } from './langium-outline.js'

const read = (name) => readFileSync(join(import.meta.dirname, name), 'utf8')

export const langium = await byLangium()
export const peggy = byPeggy()

async function byLangium() {
  const { parser } = await createServicesForGrammar({ grammar: read('rules.langium') })
  return {
    parse(text) {
      const { value, lexerErrors, parserErrors } = parser.LangiumParser.parse(text)
      if (lexerErrors.length + parserErrors.length > 0) throw new Error([...lexerErrors, ...parserErrors][0].message)
      return value
    },
    outline: outlineOf,
  }
}

function byPeggy() {
  const parser = peggyParsers.generate(read('rules.peggy'))
  return { parse: (text) => parser.parse(text) }
}
