/**
 * Measures the tagger on labelled sets: `npm run bench:tagging -- SET.jsonl … [--split test] [--rules RULES.json] [--curve]`.
 * A set has one JSON object per line: {id, text, lang?, labels, sentiment?, split}. Times are processor time of this process,
 * so that a busy machine tells no tales. natural's Bayes runs beside it, one classifier per label.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { starterCodebook } from '../../src/core/domain/starter-codebook.ts'
import { evaluate } from '../../src/core/text/evaluate.ts'
import type { LabelledText } from '../../src/core/text/evaluate.ts'
import { serialiseModel, trainModel, updateModel } from '../../src/core/text/learn.ts'
import { seededRandom } from '../../src/core/text/learner/hash.ts'
import { createTagger } from '../../src/core/text/tagger.ts'
import { shuffled } from './shuffled.ts'

// One by one: the package as a whole reaches for databases and prints advertisements.
const load = createRequire(import.meta.url)
interface Bayes {
  readonly addDocument: (text: string, label: string) => void
  readonly train: () => void
  readonly classify: (text: string) => string
}
// The package puts a function of its own in the place of Math.sign, by which a zero has a sign: models then come out otherwise.
const { sign } = Math
const BayesClassifier = load('natural/lib/natural/classifiers/bayes_classifier.js') as new (stemmer: unknown) => Bayes
const stemmer: unknown = load('natural/lib/natural/stemmers/porter_stemmer_de.js')
Math.sign = sign

interface SplitText extends LabelledText {
  readonly split: string
}
type OwnRules = Readonly<Record<string, readonly string[]>>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { split: { type: 'string', default: 'test' }, rules: { type: 'string' }, curve: { type: 'boolean' } },
})

const readSet = (path: string): SplitText[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as SplitText)

const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const now = (): number => seconds() * 1000
const round = (value: number, digits = 3): string => value.toFixed(digits)

function measureSet(path: string, ownRules: OwnRules | undefined): void {
  const texts = readSet(path)
  const train = texts.filter(({ split }) => split === 'train')
  const test = texts.filter(({ split }) => split === values.split)
  const options = { rules: 'none', now, ...(ownRules === undefined ? {} : { ownRules }) } as const
  const figures = evaluate(train, test, options)
  console.log(`\n${path} (${train.length} to learn, ${test.length} to try)`)
  console.table({
    'micro F1': round(figures.microF1),
    'macro F1': round(figures.macroF1),
    'calibration error': round(figures.calibrationError),
    'sentiment accuracy': figures.sentiment === null ? '–' : round(figures.sentiment.accuracy),
    'sentiment macro F1': figures.sentiment === null ? '–' : round(figures.sentiment.macroF1),
    'training, s': round(figures.trainSeconds, 2),
    'texts per s': figures.documentsPerSecond,
    'model, kB': Math.round(figures.modelBytes / 1000),
    'texts per s, natural Bayes': naturalSpeed(train, test),
  })
  if (figures.labels.length > 0) measureNoise(train, test, figures.microF1, options)
  if (values.curve === true) measureCurve(train, test, ownRules)
}

/** So many draws of wrong reviews: one alone may lose nothing by luck. */
const noiseSeeds = [10, 11, 12]

/** One review in ten wrong, as in a hurried afternoon: another label in the place of the right ones. */
function measureNoise(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  clean: number,
  options: Parameters<typeof evaluate>[2],
): void {
  const figures = noiseSeeds.map(seed => evaluate(withWrong(train, seed), test, options).microF1)
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const each = figures.map(figure => round(figure)).join(', ')
  console.log(
    `with a tenth of the reviews wrong: ${round(mean)} (${each}), ${round(clean - mean)} less (goal at most 0.030)`,
  )
}

function withWrong(train: readonly LabelledText[], seed: number): LabelledText[] {
  const labels = [...new Set(train.flatMap(text => text.labels))].sort()
  const random = seededRandom(seed)
  return train.map(text => {
    const isWrong = random() < 0.1
    const other = labels.filter(label => !text.labels.includes(label))
    const wrong = other[Math.floor(random() * other.length)]
    return isWrong && wrong !== undefined ? { ...text, labels: [wrong] } : text
  })
}

function naturalSpeed(train: readonly LabelledText[], test: readonly LabelledText[]): number | string {
  const labels = [...new Set(train.flatMap(text => text.labels))]
  if (labels.length === 0) return '–'
  const classifiers = labels.map(label => {
    const classifier = new BayesClassifier(stemmer)
    for (const { text, labels: own } of train) classifier.addDocument(text, own.includes(label) ? 'yes' : 'no')
    classifier.train()
    return classifier
  })
  const before = seconds()
  const some = test.slice(0, 200)
  for (const { text } of some) for (const classifier of classifiers) classifier.classify(text)
  return Math.round(some.length / (seconds() - before))
}

function measureCurve(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  ownRules: OwnRules | undefined,
): void {
  const steps = [0, 10, 20, 50, 100, 200, 500].filter(count => count <= train.length)
  const mean = (list: readonly number[]): string => round(list.reduce((sum, one) => sum + one, 0) / list.length)
  const rows = steps.map(count => {
    const seeds = count === 0 ? [1] : [1, 2, 3]
    const run = (rules: OwnRules): { f1: string; error: string } => {
      const runs = seeds.map(seed =>
        evaluate(shuffled(train, seed).slice(0, count), test, { rules: 'none', now, ownRules: rules }),
      )
      return {
        f1: mean(runs.map(({ microF1 }) => microF1)),
        error: mean(runs.map(({ calibrationError }) => calibrationError)),
      }
    }
    const words = run({})
    const joined = ownRules === undefined ? { f1: '–', error: '–' } : run(ownRules)
    return {
      labels: count,
      'words alone': words.f1,
      'with rules': joined.f1,
      'calibration error with rules': joined.error,
    }
  })
  console.table(rows)
}

/** Ten thousand texts of sixty words against the whole starter codebook, and a model of 14 themes learned from them. */
function measureSpeed(path: string): void {
  const source = readSet(path).filter(({ split }) => split === 'train')
  const texts = Array.from({ length: 10_000 }, (_, index) => sixtyWords(source, index))
  const codebook = starterCodebook()
  const input = (text: string) => ({ text, hidden: [], language: null, direction: 'in', title: '' }) as const
  const rules = createTagger({ codebook })
  const speed = (tag: (text: string) => unknown): number => {
    for (const text of texts) tag(text)
    const before = seconds()
    for (const text of texts) tag(text)
    return Math.round(texts.length / (seconds() - before))
  }
  const examples = texts.map(text => ({
    ...input(text),
    themes: rules.tag(input(text)).codings.map(({ themeId }) => themeId),
  }))
  const before = seconds()
  const model = trainModel(examples, codebook)
  const trained = seconds() - before
  const tagger = createTagger({ codebook, model })
  const updateMs = (): number => {
    const one = seconds()
    for (const example of examples.slice(0, 50)) updateModel(model, example, codebook).undo()
    return ((seconds() - one) * 1000) / 50
  }
  console.log('\n10,000 texts of sixty words, starter codebook')
  console.table({
    'texts per s, rules': speed(text => rules.tag(input(text))),
    'texts per s, rules and model': speed(text => tagger.tag(input(text))),
    'training on 10,000, s': round(trained, 2),
    'learning one more, ms': round(updateMs(), 2),
    'model, kB': Math.round(serialiseModel(model).byteLength / 1000),
  })
}

function sixtyWords(source: readonly LabelledText[], index: number): string {
  const parts: string[] = []
  for (let step = 0, words = 0; words < 60; step++) {
    const text = source[(index * 7 + step * 131) % source.length]?.text ?? ''
    parts.push(text)
    words += text.split(' ').length
  }
  return parts.join(' ')
}

const ownRules = values.rules === undefined ? undefined : (JSON.parse(readFileSync(values.rules, 'utf8')) as OwnRules)
for (const path of positionals) measureSet(path, ownRules)
if (positionals[0] !== undefined) measureSpeed(positionals[0])
else console.log('Give the paths of labelled sets, e.g. npm run bench:tagging -- hotel.jsonl')
