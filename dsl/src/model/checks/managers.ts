/** Managers of a role that nobody declared, and roles that come round to managing themselves. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { phraseBefore, write } from '../../text/fixes.ts'
import { nearest } from '../../text/nearest.ts'
import type { Block } from '../blocks.ts'
import type { Model } from '../model.ts'

export function managers({ roles }: Model, local: Block): readonly Diagnostic[] {
  const called = (name: string) => roles.find((role) => role.name === name || role.alias === name)
  return local.rules.flatMap(({ statement, change, source }) => {
    if (statement.kind !== 'role' || statement.manages === null || change === 'dropped') return []
    const { name, manages } = statement
    if (called(manages.text) === undefined) {
      const meant = nearest(
        manages.text,
        roles.map((role) => role.name),
      )
      return [
        report('unknownRole', manages.span, { name: manages.text, nearest: meant }, replaceBy(meant, manages.span)),
      ]
    }
    const seen = new Set<string>()
    for (let managed = called(manages.text); managed !== undefined && !seen.has(managed.name); ) {
      if (managed.name === name.text) {
        const said = phraseBefore(source, manages.span, /who\s+manages/)
        const fix = said === null ? undefined : write(`Leave out "who manages ${manages.text}"`, said, '')
        return [report('managesInARing', manages.span, { name: name.text }, fix)]
      }
      seen.add(managed.name)
      managed = managed.manages === null ? undefined : called(managed.manages)
    }
    return []
  })
}
