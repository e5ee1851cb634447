/** Appointments that nobody can fill, and owners whom the agency cannot reach. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { words } from '../../text/words.ts'
import type { Name, PanelMember } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import { roleCalled } from '../declared.ts'
import type { Model } from '../model.ts'
import type { Role } from '../names.ts'

export function appointees(model: Model): readonly Diagnostic[] {
  return model.procedures.flatMap((procedure) => {
    const found = procedure.rules.flatMap((rule) => ofRule(rule, procedure, procedure, model))
    return [
      ...found,
      ...procedure.blocks.flatMap((stage) => stage.rules.flatMap((rule) => ofRule(rule, stage, procedure, model))),
    ]
  })
}

function ofRule(rule: Rule, block: Block, procedure: Block, { roles, source }: Model): readonly Diagnostic[] {
  const { statement } = rule
  if (rule.source !== source) return []
  switch (statement.kind) {
    case 'owner': {
      const role = called(roles, statement.role)
      return role?.outside ? [report('ownerOutside', statement.role.span, { role: words(role.name) })] : []
    }
    case 'appoint': {
      const { appointee: role, neverInvolved, outside } = statement
      return ofMember({ role, neverInvolved, outside }, block, procedure, roles)
    }
    case 'appointPanel':
      return statement.members.flatMap((member) => ofMember(member, block, procedure, roles))
    default:
      return []
  }
}

function ofMember(
  { role: name, neverInvolved, outside }: PanelMember,
  block: Block,
  procedure: Block,
  roles: readonly Role[],
): readonly Diagnostic[] {
  const role = called(roles, name)
  if (role === undefined) return []
  const never = (why: string) => [report('roleNeverFilled', name.span, { role: words(role.name), why })]
  if (outside && !role.outside) return never('it is declared as a role of the agency, and must be outside it here')
  if (neverInvolved === null) return []
  // Whoever owns what is asked about is involved in it by that.
  const asked =
    neverInvolved === 'matter'
      ? [procedure, block]
      : procedure.blocks.filter((stage) => stage.name === neverInvolved.stage.text)
  const owned = asked.find((each) => called(roles, ownerOf(each))?.name === role.name)
  if (owned === undefined) return []
  return never(`whoever holds that role owns ${owned.kind === 'stage' ? `stage ${words(owned.name)}` : 'the case'}`)
}

function ownerOf(block: Block): Name | null {
  const statement = block.rules.map((rule) => rule.statement).find(({ kind }) => kind === 'owner')
  return statement?.kind === 'owner' ? statement.role : null
}

function called(roles: readonly Role[], name: Name | null): Role | undefined {
  return name === null ? undefined : roleCalled(roles, name.text)
}
