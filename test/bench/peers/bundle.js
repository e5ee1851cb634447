/** Bundles programs as they would be shipped: each in one file, without what it does not use. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { EmptyFileSystem, URI } from 'langium'
import { createLangiumGrammarServices, interpretAstReflection } from 'langium/grammar'

export const langiumProgram = join(import.meta.dirname, 'cold.js')

export async function bundle(program, outfile) {
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [{ name: 'made before', setup: madeBefore }],
  })
}

/** What Langium's own command writes into a project: its grammar as JSON, and what its types are made of. */
function madeBefore({ onResolve, onLoad }) {
  onResolve({ filter: /^made-before$/ }, () => ({ path: 'made-before', namespace: 'made-before' }))
  onLoad({ filter: /.*/, namespace: 'made-before' }, async () => {
    const { grammar, shared } = createLangiumGrammarServices(EmptyFileSystem)
    const text = readFileSync(join(import.meta.dirname, 'rules.langium'), 'utf8')
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/rules.langium'))
    await shared.workspace.DocumentBuilder.build([document], { validation: false })
    const tree = document.parseResult.value
    const json = grammar.serializer.JsonSerializer.serialize(tree)
    const { types } = interpretAstReflection(tree)
    return { contents: `export const grammar = ${JSON.stringify(json)}\nexport const types = ${JSON.stringify(types)}` }
  })
}
