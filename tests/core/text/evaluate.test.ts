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

test('a label may bear any name, also one that JavaScript gives a meaning', () => {
  const renamed = (some: readonly LabelledText[]): LabelledText[] =>
    some.map(text => ({ ...text, labels: text.labels.map(label => (label === 'Obst' ? 'constructor' : '__proto__')) }))
  const figures = evaluate(renamed(train), renamed(held), { rules: 'none', now, ownRules: {} })
  expect(figures.labels.map(({ label, f1 }) => [label, f1])).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
  ])
  expect(evaluate(train, [{ ...held[0]!, sentiment: 'constructor' }], { rules: 'none', now }).sentiment).toBeNull()
})

test('what a word says may depend on whether a tab sets off a heading', () => {
  const starts = ['Gestern', 'Heute', 'Immer', 'Oft', 'Nie', 'Kaum', 'Bald', 'Dort', 'Hier', 'Jetzt', 'Damals', 'Eben']
  const forms = starts.flatMap((start, index) =>
    ['geht', 'hakt'].flatMap((word, isBad) =>
      ['\t', '. '].map((gap, isPlain) => ({
        id: `${index}${word}${gap}`,
        text: `${start}${gap}es ${word} so`,
        labels: [isBad === isPlain ? 'gut' : 'schlecht'],
      })),
    ),
  )
  const known = forms.filter(({ text }) => !text.startsWith('Eben'))
  const other = forms.filter(({ text }) => text.startsWith('Eben'))
  expect(evaluate(known, other, { rules: 'none', now }).microF1).toBe(1)
})
