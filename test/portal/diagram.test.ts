/** What may happen in any stage is drawn once, and nothing that the rules know is left out of the drawing. */
import type { Diagram } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { withAnyStage } from '../../admin/src/rules/diagram/gathered.ts'
import { layoutOf } from '../../admin/src/rules/diagram/layout.ts'

const stage = (id: string) => ({ id, kind: 'stage' as const, title: id, owner: null })
const diagram: Diagram = {
  states: [stage('a'), stage('b'), stage('c'), { id: 'x', kind: 'closed', title: 'Closed', owner: null }],
  arrows: [
    { from: 'a', to: 'b', labels: ['go on'] },
    { from: 'a', to: 'x', labels: ['withdrawn'] },
    { from: 'b', to: 'x', labels: ['withdrawn', 'settled'] },
    { from: 'c', to: 'x', labels: ['withdrawn'] },
  ],
}

test('one arrow stands for the same way out of every stage, and what is a stage’s own stays its own', () => {
  const { states, arrows } = withAnyStage(diagram, 'In any stage')
  expect(states.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'Closed', 'In any stage'])
  expect(arrows).toEqual([
    { from: 'a', to: 'b', labels: ['go on'] },
    { from: 'b', to: 'x', labels: ['settled'] },
    { from: 'any_stage', to: 'x', labels: ['withdrawn'] },
  ])
})

test('two stages are drawn as they are', () => {
  const two = { ...diagram, states: diagram.states.slice(1), arrows: diagram.arrows.slice(2) }
  expect(withAnyStage(two, 'In any stage')).toEqual(two)
})

test.each(['investigation', 'réévaluation', 'hasn’t'])(
  'words that are too long for a drawing end with a whole one: %s',
  (word) => {
    const [arrow] = layoutOf({
      ...diagram,
      arrows: [{ from: 'a', to: 'b', labels: [`${word} `.repeat(20)] }],
    }).arrows
    expect(arrow?.text).toMatch(new RegExp(`^(${word} ?)+…$`))
  },
)

test('every state and every arrow has a place, and no two states the same', () => {
  const placed = layoutOf(diagram)
  const places = [...placed.states.values()].map(({ x, y }) => `${x} ${y}`)
  expect(new Set(places).size).toBe(4)
  expect(placed.arrows.map(({ text }) => text)).toEqual(['go on', 'withdrawn', 'withdrawn; or settled', 'withdrawn'])
  for (const { points } of placed.arrows) expect(points.length).toBeGreaterThan(1)
})
