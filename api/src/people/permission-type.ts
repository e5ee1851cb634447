/** What a person may do, as an enumeration of the API. */
import { registerEnumType } from 'type-graphql'
import type { Permission } from './permit.ts'

export const PermissionType = {
  READ: 'read',
  RECORD: 'record',
  DRAFT: 'draft',
  PUBLISH: 'publish',
  ADOPT: 'adopt',
  REPAIR: 'repair',
} as const satisfies Record<Uppercase<Permission>, Permission>

registerEnumType(PermissionType, {
  name: 'Permission',
  description: 'What a signed-in person may do.',
  valuesConfig: {
    READ: { description: "Look at the agency's records." },
    RECORD: { description: 'Open cases, and record on them.' },
    DRAFT: { description: 'Write drafts of rules, and put them forward.' },
    PUBLISH: { description: 'Approve drafts that others wrote, and publish them.' },
    ADOPT: { description: 'Say by which rulesets the agency works.' },
    REPAIR: { description: 'Bring back cases that were set aside.' },
  },
})
