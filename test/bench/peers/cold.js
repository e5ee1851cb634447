/** A program that compiles one rule file with Langium, as its own generator has it: the grammar and the types made before. */
import { readFileSync } from 'node:fs'
import {
  AbstractAstReflection,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  loadGrammarFromJson,
  URI,
} from 'langium'
import { grammar, types } from 'made-before'
import { outlineOf } from './langium-outline.js'

class Reflection extends AbstractAstReflection {
  types = types
}

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), { AstReflection: () => new Reflection() })
const services = inject(createDefaultCoreModule({ shared }), {
  Grammar: () => loadGrammarFromJson(grammar),
  LanguageMetaData: () => ({
    languageId: 'rules',
    fileExtensions: ['.rules'],
    caseInsensitive: false,
    mode: 'production',
  }),
})
shared.ServiceRegistry.register(services)
const { LangiumDocumentFactory, DocumentBuilder } = shared.workspace
const document = LangiumDocumentFactory.fromString(
  readFileSync(process.argv[2], 'utf8'),
  URI.parse('memory:/long.rules'),
)
await DocumentBuilder.build([document], { validation: true })
const faults = document.diagnostics.filter(({ severity }) => severity === 1)
if (faults.length > 0) throw new Error(faults[0].message)
console.log(JSON.stringify(outlineOf(document.parseResult.value)))
