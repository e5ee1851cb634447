/** What an agency is told of editions that were published since it settled on its rules. */
import { expect, test } from 'vitest'
import { editionOf, newerThan } from '../../admin/src/agency/newer-editions.ts'

const today = '2026-01-19'
const national = {
  id: 'n1',
  ruleset: 'national',
  title: 'National',
  inForceFrom: '2016-05-01',
  text: 'ruleset national',
}
const own = {
  id: 'o1',
  ruleset: 'own',
  title: 'Own',
  inForceFrom: '2017-01-01',
  text: 'ruleset own "Own" extends national of 2016-05-01',
}
const followed = { ruleset: 'own', edition: null }

test('nothing is newer where the base is the one that was extended', () => {
  expect(newerThan(followed, [national, own], today)).toEqual([])
})

test('a new edition of the base is told, also one from before the own edition that it does not extend', () => {
  const later = { ...national, id: 'n2', inForceFrom: '2016-11-01' }
  expect(newerThan(followed, [national, later, own], today)).toEqual([{ kind: 'base', edition: later }])
})

test('an edition to come is told with its day', () => {
  const coming = { ...own, id: 'o2', inForceFrom: '2026-02-01' }
  expect(newerThan(followed, [national, own, coming], today)).toEqual([{ kind: 'coming', edition: coming }])
})

test('an agency that is kept to an edition is told of a later one', () => {
  const later = { ...own, id: 'o2', inForceFrom: '2020-01-01' }
  const kept = { ruleset: 'own', edition: { inForceFrom: own.inForceFrom } }
  expect(newerThan(kept, [national, own, later], today)).toEqual([{ kind: 'later', edition: later }])
  expect(newerThan(followed, [national, own, later], today)).toEqual([])
})

test('what is in force and passed by is told before what is to come', () => {
  const later = { ...own, id: 'o2', inForceFrom: '2026-01-15' }
  const coming = { ...own, id: 'o3', inForceFrom: '2026-02-01' }
  const kept = { ruleset: 'own', edition: { inForceFrom: own.inForceFrom } }
  expect(newerThan(kept, [national, own, later, coming], today)).toEqual([
    { kind: 'later', edition: later },
    { kind: 'coming', edition: coming },
  ])
  expect(newerThan(followed, [national, own, later, coming], today)).toEqual([{ kind: 'coming', edition: coming }])
})

test('an edition to come hides no new edition of the base, unless it extends that one', () => {
  const newBase = { ...national, id: 'n2', inForceFrom: '2025-11-01' }
  const coming = { ...own, id: 'o2', inForceFrom: '2026-02-01' }
  expect(newerThan(followed, [national, newBase, own, coming], today)).toEqual([
    { kind: 'base', edition: newBase },
    { kind: 'coming', edition: coming },
  ])
  const taking = { ...coming, text: 'ruleset own "Own" extends national of 2025-11-01' }
  expect(newerThan(followed, [national, newBase, own, taking], today)).toEqual([{ kind: 'coming', edition: taking }])
})

test('of several to come the next is told, of its own and of the base', () => {
  const next = { ...own, id: 'o2', inForceFrom: '2026-02-01' }
  const farther = { ...own, id: 'o3', inForceFrom: '2027-02-01' }
  const nextBase = { ...national, id: 'n2', inForceFrom: '2026-03-01' }
  const fartherBase = { ...national, id: 'n3', inForceFrom: '2027-03-01' }
  expect(newerThan(followed, [national, own, farther, next, fartherBase, nextBase], today)).toEqual([
    { kind: 'base', edition: nextBase },
    { kind: 'coming', edition: next },
  ])
})

test('an agency that is to be kept to an edition to come is told of what follows that one, not of itself', () => {
  const next = { ...own, id: 'o2', inForceFrom: '2026-02-01' }
  const farther = { ...own, id: 'o3', inForceFrom: '2027-02-01' }
  const kept = { ruleset: 'own', edition: { inForceFrom: next.inForceFrom } }
  expect(newerThan(kept, [national, own, next], today)).toEqual([])
  expect(newerThan(kept, [national, own, next, farther], today)).toEqual([{ kind: 'coming', edition: farther }])
})

test('the edition in use is the one it is kept to, else the newest that is in force', () => {
  const later = { ...own, id: 'o2', inForceFrom: '2020-01-01' }
  const coming = { ...own, id: 'o3', inForceFrom: '2026-02-01' }
  const kept = { ruleset: 'own', edition: { inForceFrom: own.inForceFrom } }
  expect(editionOf(followed, [national, own, later, coming], today)).toEqual(later)
  expect(editionOf(kept, [national, own, later, coming], today)).toEqual(own)
})
