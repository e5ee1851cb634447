/** What a person is and may do, as enumerations of the API. */
import { registerEnumType } from 'type-graphql'
import { type Access, allPermissions, kindsOfAccess, type Permission, permissionWords } from './access.ts'

const constants = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word])) as Record<Uppercase<Word>, Word>

export const PermissionType = constants<Permission>(allPermissions)

registerEnumType(PermissionType, {
  name: 'Permission',
  description: 'What a signed-in person may do.',
  valuesConfig: Object.fromEntries(
    allPermissions.map((word) => [word.toUpperCase(), { description: permissionWords[word].description }]),
  ),
})

export const AccessType = constants<Access>(kindsOfAccess)

registerEnumType(AccessType, {
  name: 'Access',
  description: 'What somebody is at an agency; what each may do is said by their permissions.',
  valuesConfig: {
    CASE_WORKER: { description: 'Works on cases.' },
    MANAGER: { description: 'Works on cases, and answers for how those of others go.' },
    POLICY_LEAD: { description: 'Writes the rules.' },
    PUBLISHER: { description: 'Approves and publishes rules that others wrote.' },
    ADMINISTRATOR: { description: 'Runs the agency here: its people, its rulesets, its connections.' },
    INSPECTOR: { description: 'Looks, and changes nothing; each look is kept.' },
    INTEGRATOR: { description: 'Connects other programs, and acts through them.' },
    OPERATOR: { description: 'Keeps the platform running, and sees no case.' },
  },
})
