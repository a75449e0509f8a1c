/**
 * Measures the tagger on a mailbox whose truth is known:
 * `node tests/bench/tagging-mailbox.ts MESSAGES.jsonl TRUTH.jsonl [--reviews 20,50,200] [--order random|queue] [--seeds 1,2]`.
 * MESSAGES is what `goldwert inspect` printed of the mailbox, TRUTH has a line per message with its `offset`.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Finding } from '../../src/contract/schemas/coding.ts'
import type { Hidden } from '../../src/contract/schemas/message.ts'
import { starterCodebook } from '../../src/core/domain/starter-codebook.ts'
import { trainModel } from '../../src/core/text/learn.ts'
import { seededRandom } from '../../src/core/text/learner/hash.ts'
import type { TrainingExample } from '../../src/core/text/model.ts'
import { createTagger, createThemeProbabilities } from '../../src/core/text/tagger.ts'
import type { TagInput, TagResult } from '../../src/core/text/tagger.ts'

interface Truth {
  readonly offset: number
  readonly kind: string
  readonly type: string | null
  readonly taxonomy: readonly string[]
  readonly causeClass: string | null
  readonly isOutgoing: boolean
  readonly isAutoReply: boolean
  readonly isNoise: boolean
  readonly refusal: string | null
  readonly gold: boolean | null
  readonly duplicateOf: string | null
  readonly thread: string
  readonly date: string
  readonly causeStated?: string | null
  readonly decline?: { readonly statedReason: string; readonly competitor?: string | null }
}
interface Mail {
  readonly offset: number | null
  readonly subject: string | null
  readonly text: string
  readonly hidden: readonly Hidden[]
  readonly language: string | null
}
export interface Item {
  readonly id: number
  readonly input: TagInput
  readonly truth: Truth
}

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

export function readMailbox(messages: string, truths: string): Item[] {
  const byOffset = new Map(readLines<Truth>(truths).map(truth => [truth.offset, truth]))
  return readLines<Mail>(messages).flatMap((mail, id): Item[] => {
    const truth = mail.offset === null ? undefined : byOffset.get(mail.offset)
    if (truth === undefined || truth.isAutoReply || truth.isNoise || truth.duplicateOf !== null) return []
    const direction = truth.isOutgoing ? 'out' : 'in'
    const { text, hidden, language, subject } = mail
    return [{ id, truth, input: { text, hidden, language, title: subject ?? '', direction } }]
  })
}

const types: Readonly<Record<string, TrainingExample['type']>> = {
  Beschwerde: 'complaint',
  Absage: 'decline',
  Anfrage: 'inquiry',
  Lob: 'praise',
  Anregung: 'suggestion',
  Sonstiges: 'other',
}
const typeOf = ({ type }: Truth): TrainingExample['type'] => types[type ?? '']
const causes = ['we', 'maker', 'perception', 'external'] as const
const causeOf = ({ causeClass }: Truth): TrainingExample['cause'] => causes.find(cause => cause === causeClass)

const ends: Readonly<Record<string, NonNullable<TrainingExample['outcome']>>> = {
  decline: 'lost',
  leave: 'lost',
  thanks: 'saved',
  accept: 'won',
  chase: 'open',
}
/** How a matter ended, as far as the letter itself tells; most do not. */
const outcomeOf = ({ kind, gold }: Truth): TrainingExample['outcome'] => (gold === true ? 'lost' : (ends[kind] ?? null))

/** What an owner sets who knows the truth: a cause for complaints alone, a reason for declines alone. */
export function decide({ input, truth }: Item): TrainingExample {
  if (input.direction === 'out') return { ...input, themes: [], refusal: truth.refusal as 'hard' | 'soft' | null }
  const type = typeOf(truth)
  return {
    ...input,
    themes: truth.taxonomy,
    type,
    cause: type === 'complaint' ? causeOf(truth) : undefined,
    declineReason:
      truth.kind === 'decline' ? (truth.decline?.statedReason as TrainingExample['declineReason']) : undefined,
    outcome: outcomeOf(truth),
    gold: truth.gold ?? undefined,
  }
}

class Score {
  hit = 0
  said = 0
  wanted = 0
  add(said: boolean, wanted: boolean): void {
    if (said) this.said++
    if (wanted) this.wanted++
    if (said && wanted) this.hit++
  }
  get f1(): number {
    return this.said + this.wanted === 0 ? 0 : (2 * this.hit) / (this.said + this.wanted)
  }
}

const found = (result: TagResult, kind: Finding['kind']): string | undefined =>
  result.findings.find(finding => finding.kind === kind)?.value

/** Figures by question: precision, recall and F1 (of the right value, for questions with one answer). */
function measure(items: readonly Item[], tag: (input: TagInput) => TagResult): Map<string, Score> {
  const scores = new Map<string, Score>()
  const score = (name: string): Score => {
    const own = scores.get(name) ?? new Score()
    scores.set(name, own)
    return own
  }
  for (const { input, truth } of items) {
    const result = tag(input)
    if (input.direction === 'out') {
      const refusal = found(result, 'refusal')
      score('refusal').add(refusal !== undefined, truth.refusal !== null)
      for (const kind of ['hard', 'soft']) score(`refusal ${kind}`).add(refusal === kind, truth.refusal === kind)
      continue
    }
    const themes = result.codings.map(({ themeId }) => themeId)
    for (const id of new Set([...themes, ...truth.taxonomy])) {
      const wanted = truth.taxonomy.includes(id)
      score('themes').add(themes.includes(id), wanted)
      score(id).add(themes.includes(id), wanted)
    }
    const type = typeOf(truth)
    if (type !== undefined) addSingle(score, 'type', found(result, 'type'), type)
    score('decline').add(found(result, 'type') === 'decline', type === 'decline')
    if (type === 'complaint' && causeOf(truth) !== undefined)
      addSingle(score, 'cause', found(result, 'cause'), causeOf(truth) ?? '')
    const outcome = outcomeOf(truth) ?? undefined
    if (truth.kind !== 'conversation') {
      addSingle(score, 'outcome', found(result, 'outcome'), outcome)
      for (const value of ['lost', 'saved', 'open', 'won'])
        score(`outcome ${value}`).add(found(result, 'outcome') === value, outcome === value)
    }
    if (truth.kind === 'decline')
      addSingle(score, 'decline reason', found(result, 'decline-reason'), truth.decline?.statedReason ?? 'none')
    if (truth.gold !== null) score('gold, judged').add(found(result, 'gold') === 'yes', truth.gold)
    score('gold, all').add(found(result, 'gold') === 'yes', truth.gold === true)
  }
  return scores
}

function addSingle(
  score: (name: string) => Score,
  name: string,
  said: string | undefined,
  wanted: string | undefined,
): void {
  const own = score(name)
  if (wanted !== undefined) own.wanted++
  if (said !== undefined) own.said++
  if (said === wanted && wanted !== undefined) own.hit++
  if (name === 'cause' || name === 'type') {
    for (const value of new Set([said ?? '–', wanted ?? '–']))
      score(`${name} ${value}`).add(said === value, wanted === value)
  }
}

/** Gold first and then what is least sure, as the workbench's queue has it; or by lot. */
function inOrder(items: readonly Item[], order: string, seed: number): Item[] {
  if (order !== 'queue') {
    const random = seededRandom(seed)
    return items
      .map(item => [random(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item)
  }
  const codebook = starterCodebook()
  const tagger = createTagger({ codebook })
  const probabilities = createThemeProbabilities({ codebook })
  const ranked = items.map(item => ({
    item,
    gold: found(tagger.tag(item.input), 'gold') === 'yes' ? 1 : 0,
    worth: [...probabilities(item.input).values()].reduce((sum, share) => sum + entropy(share), 0),
  }))
  return ranked.sort((a, b) => b.gold - a.gold || b.worth - a.worth || b.item.id - a.item.id).map(({ item }) => item)
}

const entropy = (share: number): number =>
  share <= 0 || share >= 1 ? 0 : -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share))

/** F1 by question on all that was not reviewed: of the rules alone, and after these reviews of customers' and of our own mail. */
function compare(items: readonly Item[], reviews: number, order: string, seed: number): Map<string, [number, number]> {
  const of = (direction: TagInput['direction']): Item[] => items.filter(({ input }) => input.direction === direction)
  const customers = inOrder(of('in'), order, seed)
  const own = inOrder(of('out'), 'random', seed)
  const rest = [...customers.slice(reviews), ...own.slice(reviews)]
  const codebook = starterCodebook()
  // As in the workbench, which hands over as many of the letters that await a decision.
  const others = customers.slice(reviews, reviews + 1500).map(({ input }) => input)
  const reviewed = [...customers.slice(0, reviews), ...own.slice(0, reviews)]
  const model = trainModel(reviewed.map(decide), codebook, { others })
  const byRules = measure(rest, createTagger({ codebook }).tag)
  const learned = measure(rest, createTagger({ codebook, model }).tag)
  return new Map([...learned].map(([name, { f1 }]) => [name, [byRules.get(name)?.f1 ?? 0, f1]]))
}

const mean = (list: readonly number[]): string => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(3)

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      reviews: { type: 'string', default: '20,50,200' },
      order: { type: 'string', default: 'random' },
      seeds: { type: 'string', default: '1,2' },
    },
  })
  const items = readMailbox(positionals[0] ?? '', positionals[1] ?? '')
  const rows: Record<string, Record<string, string>> = {}
  for (const reviews of values.reviews.split(',').map(Number)) {
    const draws = values.seeds.split(',').map(seed => compare(items, reviews, values.order, Number(seed)))
    for (const name of draws[0]?.keys() ?? []) {
      const of = (side: 0 | 1): string => mean(draws.map(draw => draw.get(name)?.[side] ?? 0))
      rows[name] = { ...rows[name], [`rules, ${reviews}`]: of(0), [`after ${reviews}`]: of(1) }
    }
  }
  console.table(rows)
}
