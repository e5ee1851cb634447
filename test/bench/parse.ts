/** Times the reading of rule files, short and long: alone, and to machines that are checked. */
import { compile, type Parsed, parse as parseRules } from '@casewright/dsl'
import type { Bench, Row, Size, Told } from './bench.ts'
import { type Node, parseByHand } from './by-hand.ts'
import { longText } from './long-text.ts'
import { outlineOfNodes, outlineOfTree } from './outline.ts'
import { peer } from './peer.ts'
import { agreeing, type Contender, cpuRounds, mediansOf, ours, toldOf } from './rounds.ts'

export const parse: Bench = {
  says: 'a rule file of 200 and of 8,000 lines: parsed, and to machines that are checked',
  run,
}

interface Peers {
  readonly langium: { parse(text: string): unknown; outline(read: unknown): unknown }
  readonly peggy: { parse(text: string): readonly Node[] }
}

async function run(size: Size): Promise<Told> {
  const rows: Row[] = []
  const ratios: Record<string, number> = {}
  for (const lines of size === 'full' ? [200, 8000] : [40]) {
    const text = longText(lines)
    const pieces = text.split('\n').length
    const contenders: Contender[] = [
      { name: ours, pieces, run: () => parseRules(text), answers: (read) => outlineOfTree(read as Parsed) },
      { name: 'limit', pieces, run: () => parseByHand(text), answers: (read) => outlineOfNodes(read as Node[]) },
    ]
    if (size === 'full') {
      const { langium, peggy } = await peer<Peers>('parse.js')
      contenders.push(
        { name: 'langium', pieces, run: () => langium.parse(text), answers: langium.outline },
        { name: 'peggy', pieces, run: () => peggy.parse(text), answers: (read) => outlineOfNodes(read as Node[]) },
      )
    }
    agreeing(contenders)
    const checked = { name: `${ours}, to checked machines`, pieces, run: () => machinesOf(text) }
    const told = toldOf(
      await mediansOf([...contenders, checked], cpuRounds(size)),
      'lines a second',
      `${lines} lines: `,
    )
    rows.push(...told.rows)
    // A ratio is that of the file at which we do worse.
    for (const [name, ratio] of Object.entries(told.ratios)) ratios[name] = Math.min(ratio, ratios[name] ?? ratio)
  }
  return { rows, ratios }
}

function machinesOf(text: string): number {
  const { machines } = compile({ name: 'long.rules', text }, { base: () => null })
  if (machines.length === 0) throw new Error('A rule file has procedures.')
  return machines.length
}
