import { expect, test } from 'vitest'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { deserialiseModel, serialiseModel, trainModel, updateModel } from '../../../../src/core/text/learn.ts'
import type { Model, TrainingExample } from '../../../../src/core/text/model.ts'
import { emptyTheme } from '../../../../src/contract/schemas/theme.ts'
import { createTagger, createThemeProbabilities } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const codebook = starterCodebook()

/** A shop whose customers say "Knirpsel" when they mean advice and "Flausen" when they mean delivery: no rule knows. */
const subjects = ['Der Knirpsel im Haus', 'Ihr Knirpsel gestern', 'Unser Knirpsel neulich', 'Ein Knirpsel am Montag']
const others = ['Die Flausen im Karton', 'Ihre Flausen gestern', 'Unsere Flausen neulich', 'Nur Flausen am Montag']
const endings = ['sind bekannt', 'fielen auf', 'standen im Brief', 'kamen wieder vor', 'waren Thema']
const examples: readonly TrainingExample[] = endings.flatMap(ending => [
  ...subjects.map(subject => ({
    ...mail(`${subject} ${ending} heute.`),
    themes: ['T1'],
    sentiment: 'negative' as const,
  })),
  ...others.map(other => ({ ...mail(`${other} ${ending} heute.`), themes: ['T5'], sentiment: 'neutral' as const })),
])
const themesBy = (model: Model, text: string): string[] =>
  createTagger({ codebook, model })
    .tag(mail(text))
    .codings.map(({ themeId }) => themeId)
const bytesOf = (model: Model): string => Buffer.from(serialiseModel(model)).toString('base64')

test('words that no rule knows are learned from reviews, with the words as proof', () => {
  const model = trainModel(examples, codebook)
  const [coding] = createTagger({ codebook, model }).tag(mail('Auch der Knirpsel vom Freitag.')).codings
  expect(coding).toMatchObject({ themeId: 'T1', layer: 'model', review: 'suggested' })
  expect(coding?.evidence[0]?.words).toBe('Knirpsel')
  expect(themesBy(model, 'Lauter Flausen!')).toEqual(['T5'])
})

test('rules go on speaking where the learner knows nothing', () => {
  const model = trainModel(examples, codebook)
  expect(themesBy(model, 'Der Hersteller ruft die Charge zurück.')).toContain('T12')
})

test('the same reviews in the same order give the same model, byte for byte', () => {
  const [one, two] = [trainModel(examples, codebook), trainModel(examples, codebook)]
  expect(one.version).toBe(two.version)
  expect(bytesOf(one)).toBe(bytesOf(two))
})

test('a model is the same after it was stored and read', () => {
  const model = trainModel(examples, codebook)
  const read = deserialiseModel(serialiseModel(model))
  expect(read?.version).toBe(model.version)
  const text = mail('Der Knirpsel mit den Flausen war wieder Thema.')
  expect(createTagger({ codebook, model: read }).tag(text)).toEqual(createTagger({ codebook, model }).tag(text))
})

test('a model is the same wherever its bytes lie: the database gives them in the middle of other memory', () => {
  const model = trainModel(examples, codebook)
  const read = deserialiseModel(Buffer.concat([Buffer.alloc(5), serialiseModel(model)]).subarray(5))
  const text = mail('Der Knirpsel mit den Flausen war wieder Thema.')
  expect(createTagger({ codebook, model: read }).tag(text)).toEqual(createTagger({ codebook, model }).tag(text))
})

test('bytes of something else are no model', () => {
  expect(deserialiseModel(new Uint8Array([1, 2, 3]))).toBeNull()
  expect(deserialiseModel(new TextEncoder().encode('SQLite format 3 and much more'))).toBeNull()
  expect(deserialiseModel(serialiseModel(trainModel(examples, codebook)).slice(0, -5))).toBeNull()
})

test('learning the same decision twice and undoing once equals learning it once', () => {
  const example = { ...mail('Das Gewusel am Tresen.'), themes: ['T14'], sentiment: 'negative' as const }
  const once = updateModel(trainModel(examples, codebook), example, codebook)
  const bytes = bytesOf({ ...once.model, version: '' })
  const twice = updateModel(once.model, example, codebook)
  expect(bytesOf({ ...twice.model, version: '' })).not.toBe(bytes)
  expect(bytesOf({ ...twice.undo(), version: '' })).toBe(bytes)
})

test('a decision taken back leaves no word behind that it alone had', () => {
  const one = { ...mail('Das Gewusel am Tresen.'), themes: ['T14'] }
  const other = { ...mail('Lauter Brimborium um die Markise.'), themes: ['T2'], sentiment: 'positive' as const }
  const once = updateModel(trainModel(examples, codebook), one, codebook)
  const bytes = bytesOf({ ...once.model, version: '' })
  expect(bytesOf({ ...updateModel(once.model, other, codebook).undo(), version: '' })).toBe(bytes)
})

test('one decision is learned in less than ten milliseconds', () => {
  const model = trainModel(examples, codebook)
  const example = { ...mail(`Ein ${'langer und verschachtelter '.repeat(20)}Brief.`), themes: ['T14'] }
  updateModel(model, example, codebook).undo()
  const before = process.cpuUsage()
  for (let round = 0; round < 10; round++) updateModel(model, example, codebook).undo()
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000 / 10).toBeLessThan(10)
})

test('a model of another set of themes does not speak', () => {
  const model = trainModel(examples, codebook)
  const smaller = { ...codebook, themes: codebook.themes.slice(0, 3) }
  expect(createTagger({ codebook: smaller, model }).tag(mail('Auch der Knirpsel.')).codings).toEqual([])
})

test('no reviews at all give the rules', () => {
  const model = trainModel([], codebook)
  const text = mail('Die Beratung war schlecht und die Lieferung zu spät.')
  expect(createTagger({ codebook, model }).tag(text)).toEqual(createTagger({ codebook }).tag(text))
})

test('of a new theme without rules five letters are enough, the better the more is said of it', () => {
  const goods = ['Lampe', 'Uhr', 'Vase', 'Decke', 'Bank', 'Kanne', 'Truhe', 'Leiter']
  const gift = (at: number): string =>
    `Die ${goods[at % 8]} soll meine ${at % 2 === 0 ? 'Nichte' : 'Tante'} zum Namenstag bekommen.`
  const plain = (at: number): string =>
    `Die ${goods[at % 8]} passt gut zu unserem Flur, Frau ${['Ott', 'Kunz', 'Pohl'][at % 3]} kennt ihn.`
  const shown = [0, 1, 2, 3, 4].map(at => ({ ...mail(gift(at)), themes: ['neu'] }))
  const rest = Array.from({ length: 40 }, (_, at) => ({ ...mail(plain(at)), themes: [] }))
  const likelihood = (definition: string, text: string): number => {
    const theme = { ...emptyTheme('neu'), name: { de: 'Anlässe', en: '' }, definition: { de: definition, en: '' } }
    const own = { ...codebook, version: 2, themes: [...codebook.themes, theme] }
    const model = trainModel([...shown, ...rest], own)
    return createThemeProbabilities({ codebook: own, model })(mail(text)).get('neu') ?? 0
  }
  const definition = 'Ein Mitbringsel zum Jubiläum, zum Namenstag oder zur Taufe.'
  expect(likelihood('', gift(5))).toBeGreaterThan(0.5)
  expect(likelihood('', plain(5))).toBeLessThan(0.5)
  const unseen = 'Es wird ein Mitbringsel zur Taufe.'
  expect(likelihood(definition, unseen)).toBeGreaterThan(likelihood('', unseen) + 0.1)
})
