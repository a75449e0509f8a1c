import { expect, test } from 'vitest'
import { evaluate } from '../../../src/core/text/evaluate.ts'
import type { LabelledText } from '../../../src/core/text/evaluate.ts'

const fruits = ['Apfel', 'Birne', 'Quitte', 'Pflaume']
const tools = ['Hammer', 'Zange', 'Säge', 'Hobel']
const verbs = ['gefällt uns', 'liegt hier', 'fehlt noch', 'kam gestern', 'ist bestellt', 'war gut']
const texts: readonly LabelledText[] = verbs.flatMap((verb, round) => [
  ...fruits.map((fruit, index) => ({
    id: `f${round}${index}`,
    text: `Der ${fruit} ${verb}.`,
    labels: ['Obst'],
    sentiment: 'pos',
  })),
  ...tools.map((tool, index) => ({
    id: `w${round}${index}`,
    text: `Die ${tool} ${verb}.`,
    labels: ['Werkzeug'],
    sentiment: 'neg',
  })),
])
const train = texts.filter((_, index) => index < 40)
const held = texts.filter((_, index) => index >= 40)
const now = (): number => 0

test('any set of labels can be learned and tried', () => {
  const figures = evaluate(train, held, { rules: 'none', now })
  expect(figures).toMatchObject({ trained: 40, tested: 8, microF1: 1, macroF1: 1, precision: 1, recall: 1 })
  expect(figures.labels.map(({ label, support }) => [label, support])).toEqual([
    ['Obst', 4],
    ['Werkzeug', 4],
  ])
  expect(figures.sentiment).toEqual({ accuracy: 1, macroF1: 1, n: 8 })
  expect(figures.modelBytes).toBeGreaterThan(1000)
})

test('an owner’s rules speak before there is anything to learn from', () => {
  const ownRules = { Obst: ['apfel', 'birne', 'quitte', 'pflaume'], Werkzeug: ['hammer', 'zange', 'säge', 'hobel'] }
  expect(evaluate([], held, { rules: 'none', now, ownRules }).microF1).toBe(1)
  expect(evaluate([], held, { rules: 'none', now }).microF1).toBe(0)
})

test('labels that are themes of the starter codebook bring its rules along', () => {
  const letters = [{ id: '1', text: 'Die Beratung war schlecht.', labels: ['T1'] }]
  expect(evaluate([], letters, { rules: 'starter', now }).microF1).toBe(1)
})

test('with one review in ten wrong, the figures hardly fall', () => {
  const wrong = train.map((text, index) =>
    index % 10 === 3 ? { ...text, labels: text.labels[0] === 'Obst' ? ['Werkzeug'] : ['Obst'] } : text,
  )
  expect(evaluate(wrong, held, { rules: 'none', now }).microF1).toBeGreaterThanOrEqual(0.97)
})
