/** A program that compiles one rule file, and tells what it read. */
import { readFileSync } from 'node:fs'
import { compile } from '@casewright/dsl'
import { outlineOfTree } from '../outline.ts'

const text = readFileSync(process.argv[2]!, 'utf8')
const { tree, diagnostics, machines } = compile({ name: 'long.rules', text }, { base: () => null })
if (machines.length === 0) throw new Error('A rule file has procedures.')
const faults = diagnostics.filter(({ severity }) => severity === 'error')
console.log(JSON.stringify(outlineOfTree({ tree, diagnostics: faults })))
