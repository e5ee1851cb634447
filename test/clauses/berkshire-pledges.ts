/** What Berkshire pledges otherwise than nationally, adds and drops. */
import { expect } from 'vitest'
import { saidOf } from './berkshire-report.ts'
import { clause } from './clause.ts'
import type { ClauseId } from './ids.ts'

/** What each id pledges where Berkshire words it otherwise, or adds it. */
const pledges: Partial<Record<ClauseId, Readonly<Record<string, string>>>> = {
  B05: { use_comments: 'Use any comments to improve the information provided' },
  B06: { verified_sources: 'by updating and using verified sources and training staff and adopter volunteers;' },
  B11: { time_and_approach: 'We will be sensitive to a time and approach that suits you;' },
  B19: {
    aim_more_adopters: 'To increase the number of adopters to meet the needs of children in care;',
    aim_customer_service: 'To ensure that our service offers customer service excellence.',
    useful_information: 'To provide accurate and useful information in a timely manner;',
    data_protection:
      'To manage all information in line with the Data Protection Act and best practice in terms of security;',
    accessible_services: 'To ensure our service is accessible and easy to use;',
    share_experiences_with_adopters:
      'To offer the opportunity for you to explore/share your experiences with those who have successfully adopted.',
  },
}

for (const [id, all] of Object.entries(pledges))
  for (const [name, words] of Object.entries(all)) {
    const says = `the pledge "${name.replaceAll('_', ' ')}" is worded otherwise than nationally, and said to be`
    clause(id as ClauseId, says, `changed: pledge ${name}$`, async (story) => {
      expect(await story.pledge(name, '2026-01-05')).toBe(words)
      const worded = `Worded otherwise than the base. Says "${words.replace(/[;.]$/, '')}" instead of`
      expect((await saidOf(story)).some((message) => message.startsWith(worded))).toBe(true)
    })
  }

clause(
  'B19',
  'to do what they say they will do is pledged here alone',
  'added: pledge keep_our_word',
  async ({ pledge }) => {
    expect(await pledge('keep_our_word', '2026-01-05')).toBe('To do what we say we will do;')
  },
)

clause(
  'B19',
  'what is left as it is nationally is still pledged',
  { all: ['pledge respect_and_value$'] },
  async ({ pledge }) => {
    expect(await pledge('respect_and_value', '2026-01-05')).toBe('To respect and value you at all times;')
  },
)

for (const name of ['who_considers_this_good_practice', 'who_endorses_this'])
  clause(
    'B19',
    `the national pledge "${name.replaceAll('_', ' ')}" is not Berkshire’s`,
    `dropped: pledge ${name} `,
    async ({ pledge }) => {
      expect(await pledge(name, '2026-01-05')).toBeUndefined()
      expect(await pledge('aim_speed', '2026-01-05')).toMatch(/^To speed up the process of adoption/)
    },
  )
