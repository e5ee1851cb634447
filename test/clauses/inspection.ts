/** What inspectors look for in an adoption support agency: areas of evidence, grades, and a self-assessment by them. */
import { expect } from 'vitest'
import type { Answer } from '../api/support.ts'
import { clause } from './clause.ts'
import type { Doing, Matter, Stands } from './matter.ts'

const area = (stands: Stands, name: string): Answer => stands.mayRecord.find(({ about }) => about === name)
const shown = (stands: Stands, name: string, grade: string): readonly string[] =>
  area(stands, name)
    .criteria.filter((each: Answer) => each.grade === grade)
    .map((each: Answer) => each.name)

const evidence = {
  S51: ['5.1', ['individualised_support', 'relationships', 'views']],
  S52: ['5.2', ['risks_managed', 'response_to_harm', 'safeguarding_arrangements']],
  S53: [
    '5.3',
    [
      'ambitious_vision',
      'needs_prioritised',
      'progress_from_starting_points',
      'supportive_environment',
      'strengths_and_weaknesses_known',
      'aims_achieved',
      'equality_and_diversity',
    ],
  ],
} as const

for (const [id, [name, names]] of Object.entries(evidence))
  clause(
    id as keyof typeof evidence,
    `area ${name} asks for ${names.length} areas of evidence`,
    names.map((each) => `evidence ${each}`),
    async ({ assessment }) => {
      const begun = await assessment.opened('2026-01-05')
      const asked: readonly Answer[] = area(begun, name).evidence
      expect(asked.map((each) => each.name)).toEqual(names)
      for (const each of asked) expect(each.words.join(' ')).toMatch(/^(?:how|whether|the) /)
    },
  )

const grading = (about: string, grade: string, criteria: readonly string[]): Doing => ({
  about,
  grade,
  criteria,
  reasons: 'As the files of this year show.',
})

const graded = (assessment: Matter, about: string, grade: string, criteria: readonly string[], on = '2026-01-12') =>
  assessment.record('graded', on, grading(about, grade, criteria))
const notGraded = (assessment: Matter, about: string, grade: string, criteria: readonly string[]) =>
  assessment.refuses('graded', '2026-01-12', grading(about, grade, criteria))

clause(
  'S-G',
  'there are four grades, and every criterion is kept in its own words',
  ['criterion good know_how_to_complain', 'criterion inadequate poor_partnership'],
  async ({ assessment }) => {
    const begun = await assessment.opened('2026-01-05')
    for (const name of ['5.1', '5.2', '5.3'])
      expect(area(begun, name).choices).toEqual(['outstanding', 'good', 'requires_improvement', 'inadequate'])
    const words = (name: string, criterion: string) =>
      area(begun, name).criteria.find((each: Answer) => each.name === criterion)?.words
    expect(words('5.1', 'know_how_to_complain')).toEqual(['Children and adult service users know how to complain.'])
    expect(words('5.3', 'poor_partnership')).toEqual([
      'The agency fails to work effectively in partnership with others in the best interests of children and adults.',
    ])
  },
)

for (const name of ['5.1', '5.2', '5.3'])
  clause(
    'S-G',
    `${name} is not outstanding without being good`,
    { in: `area ${name} "`, under: 'outstanding only if everything for good is shown' },
    async ({ assessment }) => {
      const begun = await assessment.opened('2026-01-05')
      const good = shown(begun, name, 'good')
      const outstanding = shown(begun, name, 'outstanding')
      const refused = await notGraded(assessment, name, 'outstanding', [...good.slice(1), ...outstanding])
      expect(refused).toMatchObject({ code: 'UNSUPPORTED_GRADE' })
      expect(refused.cites).toMatch(/requirements of a good judgement/)
      const given = await graded(assessment, name, 'outstanding', [...good, ...outstanding])
      expect(given.clock(`grade ${name}`).duty).toBe('DONE')
    },
  )

clause(
  'S-G',
  '5.1 requires improvement only where no failure is serious',
  { in: 'area 5.1 "', under: 'requires_improvement only if no_serious_failure' },
  async ({ assessment }) => {
    await assessment.opened('2026-01-05')
    const refused = await notGraded(assessment, '5.1', 'requires_improvement', ['weaknesses_to_address'])
    expect(refused.cites).toContain('there are no serious or widespread failures')
    await graded(assessment, '5.1', 'requires_improvement', ['weaknesses_to_address', 'no_serious_failure'])
  },
)

const inadequate51 = 'inadequate only if serious_failure or'

clause(
  'S-G',
  '5.1 is inadequate on either of two grounds',
  [inadequate51, { in: inadequate51, words: ' or poor_and_no_progress' }],
  async ({ assessment, another }) => {
    await assessment.opened('2026-01-05')
    const refused = await notGraded(assessment, '5.1', 'inadequate', [])
    expect(refused.cites).toContain('or if their support and experiences are poor and they are not making progress')
    await graded(assessment, '5.1', 'inadequate', ['poor_and_no_progress'])
    const other = another('assessment')
    await other.opened('2026-01-05')
    await graded(other, '5.1', 'inadequate', ['serious_failure'])
  },
)

clause(
  'S-G',
  '5.2 is inadequate on a serious failure alone',
  'inadequate only if serious_failure_of_protection',
  async ({ assessment }) => {
    await assessment.opened('2026-01-05')
    expect((await notGraded(assessment, '5.2', 'inadequate', [])).code).toBe('UNSUPPORTED_GRADE')
    await graded(assessment, '5.2', 'inadequate', ['serious_failure_of_protection'])
  },
)

const inadequate53 = 'inadequate only if 5.1 is inadequate or 5.2 is inadequate'

clause('S-G', '5.3 is inadequate where another area is', inadequate53, async ({ assessment }) => {
  await assessment.opened('2026-01-05')
  const refused = await notGraded(assessment, '5.3', 'inadequate', ['weaknesses_unknown'])
  expect(refused.cites).toContain('The experiences, progress or protection of children are inadequate')
  await graded(assessment, '5.2', 'inadequate', ['serious_failure_of_protection'])
  await graded(assessment, '5.3', 'inadequate', ['weaknesses_unknown'])
})

const assess = 'registered_manager must assess each area'

clause(
  'S-A',
  'the registered manager owes a grade of each area, with reasons',
  [{ in: assess, words: ', with reasons' }],
  async ({ assessment }) => {
    const begun = await assessment.opened('2026-01-05', { by: 'registered_manager' })
    for (const name of ['5.1', '5.2', '5.3'])
      expect(begun.clock(`grade ${name}`)).toMatchObject({ duty: 'OWED', owner: 'registered_manager' })
    const refused = await assessment.refuses('graded', '2026-01-12', { about: '5.1', grade: 'good', criteria: [] })
    expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
    expect(refused.cites).toContain('The criteria that inspectors use to make judgements')
  },
)

clause('S-A', 'nothing is graded until a person grades it, whatever time passes', assess, async ({ assessment }) => {
  await assessment.opened('2026-01-05')
  const later = await assessment.until('2027-01-05')
  expect(later.log.filter(({ event }) => event === 'graded')).toEqual([])
  for (const name of ['5.1', '5.2', '5.3'])
    expect(later.clock(`grade ${name}`)).toMatchObject({ duty: 'OWED', owner: 'registered_manager' })
  await graded(assessment, '5.1', 'good', shown(later, '5.1', 'good'), '2027-01-05')
  await graded(assessment, '5.2', 'good', shown(later, '5.2', 'good'), '2027-01-05')
  const done = await graded(assessment, '5.3', 'good', shown(later, '5.3', 'good'), '2027-01-05')
  expect(done.owed).toEqual([])
  expect(done.log.filter(({ event, by }) => event === 'graded' && by.name === 'clerk')).toHaveLength(3)
})

const packQuery = `query { evidencePack(from: "2026-01-01", to: "2026-01-31") { title
  areas { name selfAssessment { grade on reasons by { name } case { procedure } }
    asks { name }
    criteria { name grade cases lacks rate { met of } clause { words } standards { clock } } }
  standards { clock procedure rate { met of }
    late(first: 10) { nodes { state dueOn metOn history { event happenedOn words } } } }
  withoutEvidence { area grade name } } }`

clause(
  'S-E',
  'for each criterion an evidence pack gives the cases, the rates, the late ones and what was done about them',
  [
    'counts as evidence of concerns_shared_immediately, for the grade good in sccif',
    'counts as evidence of referral_followed_up, for the grade good in sccif',
  ],
  async ({ another, ask }) => {
    // Friday 9 January, to be shared by Saturday: it was. Monday 12, by Tuesday: on Wednesday. The 20th: never.
    const soon = another('safeguarding_referral')
    await soon.opened('2026-01-09')
    await soon.record('concern_shared', '2026-01-10')
    await soon.record('outcome_followed_up', '2026-01-11')
    const late = another('safeguarding_referral')
    await late.opened('2026-01-12')
    await late.record('concern_shared', '2026-01-14', { words: 'Nobody answered there on Tuesday.' })
    await late.record('outcome_followed_up', '2026-01-15')
    const never = another('safeguarding_referral')
    await never.opened('2026-01-20')
    await never.until('2026-02-02')
    const { evidencePack: pack } = await ask(packQuery)
    const criteria: readonly Answer[] = pack.areas.find(({ name }: Answer) => name === '5.2').criteria
    const criterion = (name: string) => criteria.find((each) => each.name === name)
    const shared = criterion('concerns_shared_immediately')
    expect(shared).toMatchObject({ grade: 'good', cases: 3, rate: { met: 1, of: 3 }, lacks: null })
    expect(shared.clause.words.join(' ')).toContain('are immediately shared with')
    expect(shared.standards.map(({ clock }: Answer) => clock)).toEqual(['concern_shared'])
    const { late: lateOnes } = pack.standards.find(({ clock }: Answer) => clock === 'concern_shared')
    expect(lateOnes.nodes).toMatchObject([
      {
        state: 'MET_LATE',
        dueOn: '2026-01-13',
        metOn: '2026-01-14',
        history: expect.arrayContaining([
          expect.objectContaining({ event: 'concern_shared', words: 'Nobody answered there on Tuesday.' }),
        ]),
      },
      { state: 'OVERDUE', dueOn: '2026-01-21', metOn: null },
    ])
    expect(criterion('referral_followed_up')).toMatchObject({ cases: 2, rate: { met: 2, of: 2 }, lacks: null })
  },
)

clause(
  'S-E',
  'criteria with no evidence at all are named: those that no rule shows, and those with no case',
  ['counts as evidence of significant_events_notified, for the grade good in sccif'],
  async ({ concern, event, ask }) => {
    await concern.opened('2026-01-09')
    const lacking = async (): Promise<readonly Answer[]> => (await ask(packQuery)).evidencePack.withoutEvidence
    const why = async (name: string) => {
      const { areas } = (await ask(packQuery)).evidencePack
      return areas.flatMap(({ criteria }: Answer) => criteria).find((each: Answer) => each.name === name).lacks
    }
    expect(await why('know_how_to_complain')).toBe('NO_RULE')
    expect(await why('significant_events_notified')).toBe('NO_CASE')
    const before = await lacking()
    expect(before).toContainEqual({ area: '5.1', grade: 'good', name: 'know_how_to_complain' })
    expect(before).not.toContainEqual(expect.objectContaining({ name: 'concerns_shared_immediately' }))
    await event.opened('2026-01-12')
    await event.until('2026-01-13')
    const left = before.filter(({ name }) => !['significant_events_notified', 'action_after_events'].includes(name))
    expect(await lacking()).toEqual(left)
  },
)

clause(
  'S-E',
  'the pack gives the grades that people gave, and none of its own',
  assess,
  async ({ assessment, ask }) => {
    const begun = await assessment.opened('2026-01-05')
    expect(begun.clock('grade 5.2').owner).toBe('registered_manager')
    await graded(assessment, '5.2', 'inadequate', ['serious_failure_of_protection'])
    const { areas } = (await ask(packQuery)).evidencePack
    expect(areas.map(({ name, selfAssessment }: Answer) => [name, selfAssessment])).toEqual([
      ['5.1', null],
      [
        '5.2',
        {
          grade: 'inadequate',
          on: '2026-01-12',
          reasons: 'As the files of this year show.',
          by: { name: 'clerk' },
          case: { procedure: 'assessment' },
        },
      ],
      ['5.3', null],
    ])
  },
)
