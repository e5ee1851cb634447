/** Roles called what another role is called already, and names that the language keeps for itself. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { phraseBefore, write } from '../../text/fixes.ts'
import type { Name } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'

export function namesTaken({ file, roles }: Model, local: Block): readonly Diagnostic[] {
  const asked = new Set(
    file.rules.flatMap(({ statement }) => (statement.kind === 'question' ? [statement.name.text] : [])),
  )
  const bearing = Map.groupBy(
    roles.flatMap((role) => [...new Set([role.name, role.alias])].map((called) => ({ called, role }))),
    ({ called }) => called,
  )
  return local.rules.flatMap(({ statement, change, source }) => {
    if (change === 'dropped') return []
    if (statement.kind === 'question' && builtIn.has(statement.name.text)) return [taken(statement.name, keptWord)]
    if (statement.kind !== 'role') return []
    const { name, alias } = statement
    const found = name.text === 'owner' ? [taken(name, keptWord)] : []
    if (asked.has(name.text)) found.push(taken(name, 'a question'))
    if (alias === null) return found
    const other = bearing.get(alias.text)?.find(({ role }) => role.name === alias.text || role.name !== name.text)?.role
    const said = phraseBefore(source, alias.span, /also\s+called/)
    const also = (by: string) =>
      taken(alias, by, said === null ? undefined : write(`Leave out "also called ${alias.text}"`, said, ''))
    if (alias.text === 'owner') found.push(also(keptWord))
    else if (other?.name === name.text) found.push(also('the name of this role'))
    else if (other?.name === alias.text) found.push(also('a role of its own'))
    else if (other !== undefined) found.push(also(`what the ${other.name} is also called`))
    return found
  })
}

const keptWord = 'a word of the language'

/** Events with a meaning of their own; a question of that name could not be told from them in a scenario. */
const builtIn = new Set(['resolved', 'not_resolved', 'closed', 'asked', 'decided', 'extended', 'moved', 'today'])

function taken({ text, span }: Name, by: string, fix?: Fix): Diagnostic {
  return report('nameTaken', span, { name: text, by }, fix)
}
