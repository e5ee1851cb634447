/** Managers of a role that nobody declared, and roles that come round to managing themselves. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { phraseBefore, write } from '../../text/fixes.ts'
import { nearest } from '../../text/nearest.ts'
import type { Block } from '../blocks.ts'
import { roleCalled } from '../declared.ts'
import type { Model } from '../model.ts'
import type { Role } from '../names.ts'

export function managers({ roles }: Model, local: Block): readonly Diagnostic[] {
  return local.rules.flatMap(({ statement, change, source }) => {
    if (statement.kind !== 'role' || statement.manages === null || change === 'dropped') return []
    const { name, manages } = statement
    if (roleCalled(roles, manages.text) === undefined) {
      const meant = nearest(
        manages.text,
        roles.map((role) => role.name),
      )
      return [
        report('unknownRole', manages.span, { name: manages.text, nearest: meant }, replaceBy(meant, manages.span)),
      ]
    }
    if (!inRings(roles).has(name.text)) return []
    const said = phraseBefore(source, manages.span, /who\s+manages/)
    const fix = said === null ? undefined : write(`Leave out "who manages ${manages.text}"`, said, '')
    return [report('managesInARing', manages.span, { name: name.text }, fix)]
  })
}

/** The roles that come round to managing themselves; whoever manages whom is followed once. */
function inRings(roles: readonly Role[]): ReadonlySet<string> {
  const before = rings.get(roles)
  if (before !== undefined) return before
  const found = new Set<string>()
  const followed = new Set<string>()
  for (const role of roles) {
    const way = new Map<string, number>()
    for (let managed: Role | undefined = role; managed !== undefined && !followed.has(managed.name); ) {
      const from = way.get(managed.name)
      if (from !== undefined) {
        for (const name of [...way.keys()].slice(from)) found.add(name)
        break
      }
      way.set(managed.name, way.size)
      managed = managed.manages === null ? undefined : roleCalled(roles, managed.manages)
    }
    for (const name of way.keys()) followed.add(name)
  }
  rings.set(roles, found)
  return found
}

const rings = new WeakMap<readonly Role[], ReadonlySet<string>>()
