/** Who may do what: the one table, which guards and tokens read. */

/** What a person may be at an agency; a small one has people who are several of these. */
export type Access = (typeof kindsOfAccess)[number]

export const kindsOfAccess = [
  'case_worker',
  'manager',
  'policy_lead',
  'publisher',
  'administrator',
  'inspector',
  'integrator',
  'operator',
] as const

export type Permission = keyof typeof permissionWords

/** What is told of each, and to somebody who lacks it. */
export const permissionWords = {
  read: {
    description: 'Look at cases, deadlines and drafts.',
    refusal: 'You may not look at the records here.',
  },
  record: {
    description: 'Open cases, and record on them.',
    refusal: 'You may look at the records here, and not change them.',
  },
  draft: {
    description: 'Write drafts of rules, and put them forward.',
    refusal: 'Rules are drafted by policy leads, and you are none here.',
  },
  publish: {
    description: 'Approve drafts that others wrote, and publish them.',
    refusal: 'Rules are approved and published by publishers, and you are none here.',
  },
  adopt: {
    description: 'Say by which rulesets the agency works.',
    refusal: 'Which rules an agency works by is for its administrators, and you are none here.',
  },
  switch: {
    description: 'Move live cases to other rules.',
    refusal: 'Cases are moved to other rules by administrators, and you are none here.',
  },
  repair: {
    description: 'Bring back cases that were set aside.',
    refusal: 'Cases that were set aside are for administrators to bring back, and you are none here.',
  },
  direct: {
    description: 'Say who belongs to the agency, who manages whom, who holds which role and who stands in.',
    refusal: 'Who belongs to an agency and holds its roles is for its administrators, and you are none here.',
  },
  connect: {
    description: 'Connect other programs: tokens, web hooks and feeds of the agency.',
    refusal: 'Other programs are connected by administrators and integrators, and you are neither here.',
  },
  export: {
    description: 'Take records out of the agency as files.',
    refusal:
      'Records are taken out as files by managers, administrators and inspectors, and you are none of them here.',
  },
  audit: {
    description: 'Read and verify the record of who did and saw what.',
    refusal: 'The record of who did and saw what is for administrators, and you are none here.',
  },
  erase: {
    description: 'Erase what is kept no longer, and answer requests for what is kept of a person.',
    refusal: 'What is kept of people is for administrators to give out and erase, and you are none here.',
  },
  evidence: {
    description: 'See how well the agency keeps what it promises.',
    refusal: 'Evidence is for managers, policy leads, administrators and inspectors, and you are none of them here.',
  },
} as const satisfies Record<string, { readonly description: string; readonly refusal: string }>

// Nobody publishes what they wrote: that is held draft by draft, for somebody may be policy lead and publisher.
const table: Readonly<Record<Access, readonly Permission[]>> = {
  case_worker: ['read', 'record'],
  manager: ['read', 'record', 'export', 'evidence'],
  policy_lead: ['read', 'draft', 'evidence'],
  publisher: ['read', 'publish'],
  administrator: ['read', 'adopt', 'switch', 'repair', 'direct', 'connect', 'export', 'audit', 'erase', 'evidence'],
  inspector: ['read', 'export', 'evidence'],
  integrator: ['read', 'record', 'connect'],
  // Keeps the platform running, and sees no case.
  operator: [],
}

/** In the order of the table above; of several kinds all that any of them may. By a token no more than its scopes; null: all. */
export function permissionsOf(
  kinds: readonly Access[],
  scopes: readonly Permission[] | null = null,
): readonly Permission[] {
  const permitted = new Set(kinds.flatMap((kind) => table[kind]))
  return allPermissions.filter((each) => permitted.has(each) && (scopes?.includes(each) ?? true))
}

/** Sees only what the rules let inspectors see: where nothing else that they are lets them look at the records. */
export function inspectsAs(kinds: readonly Access[]): boolean {
  return kinds.includes('inspector') && kinds.every((kind) => kind === 'inspector' || !table[kind].includes('read'))
}

export const allPermissions = Object.keys(permissionWords) as readonly Permission[]
