/** What is advised where a rule says must and its words say should: never to write what stands beside it. */
import { expect, test } from 'vitest'
import { compileOnShelf } from './shelf.ts'

const adviceFor = (rules: string) =>
  compileOnShelf(`role clerk
procedure enquiry "Enquiry"
starts when made
owner clerk
> We should call within 2 weeks.
${rules}
when called, close as called
`).diagnostics.find(({ code }) => code === 'CW603')?.help

const must = 'owner must "call" within 9 weeks of made, done when called'

test('the word of the source is advised where no other rule has it', () => {
  expect(adviceFor(must)).toBe('Write should, or say why it is must: … assumed because "…"')
})

test('where the same stands beside it with that word, it is to be left out', () => {
  expect(adviceFor(`${must.replace('must', 'should').replace('9', '2')}\n${must}`)).toBe(
    'Leave it out, as a rule beside it says "should" of the same thing, or say why it is must: … assumed because "…"',
  )
})
