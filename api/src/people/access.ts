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
    description:
      "Look at the agency's cases, deadlines, people and drafts, and keep an inbox and calendar feeds of one's own.",
    refusal: 'You may not look at the records here.',
  },
  record: {
    description: "Open cases, record on them and correct what is on record; move a sandbox's clock.",
    refusal:
      'Opening cases, recording on them and moving the clock of a sandbox is for case workers, managers and integrators: here you may not.',
  },
  draft: {
    description: 'Write drafts of rules, try them on cases, and put them forward.',
    refusal: 'Writing drafts of rules, trying them and putting them forward is for policy leads: here you may not.',
  },
  publish: {
    description: 'Approve drafts that others wrote, and publish them.',
    refusal: 'Approving rules and publishing them is for publishers: here you may not.',
  },
  adopt: {
    description: 'Say by which rulesets the agency works.',
    refusal: 'Saying which rules an agency works by is for its administrators: here you may not.',
  },
  switch: {
    description: 'Change many cases at once: move them to other rules, announce bank holidays, import cases.',
    refusal:
      'Moving cases to other rules, announcing bank holidays and importing cases is for administrators: here you may not.',
  },
  repair: {
    description: 'Bring back cases that were set aside.',
    refusal: 'Bringing back cases that were set aside is for administrators: here you may not.',
  },
  direct: {
    description:
      'Say who belongs to the agency, who manages whom, who holds which role and who stands in; end the sessions of others.',
    refusal:
      'Saying who belongs to an agency and who holds its roles, and ending sessions of others, is for administrators: here you may not.',
  },
  connect: {
    description: 'Connect other programs, by tokens and webhooks; say how the people of the agency are told.',
    refusal:
      'Connecting other programs and saying how people are told is for administrators and integrators: here you may not.',
  },
  export: {
    description: 'Take records out of the agency as files.',
    refusal: 'Taking records out as files is for managers, administrators and inspectors: here you may not.',
  },
  audit: {
    description: 'Read and verify the record of who did and saw what.',
    refusal: 'The record of who did and saw what is for administrators: here you may not see it.',
  },
  erase: {
    description:
      'Erase what is kept no longer, the names of those who have left too, and answer requests for what is kept of a person.',
    refusal: 'Giving out what is kept of people, and erasing it, is for administrators: here you may not.',
  },
  evidence: {
    description: 'See how well the agency keeps what it promises.',
    refusal: 'Evidence is for managers, policy leads, administrators and inspectors: here you may not see it.',
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
