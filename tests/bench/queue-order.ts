/**
 * What the order of the queue is worth, on a mailbox whose truth is known:
 * `node tests/bench/queue-order.ts MESSAGES.jsonl TRUTH.jsonl [--seeds 1,2,3,4]`, files as for tagging-mailbox.ts.
 * An owner who answers by the truth reviews 200 letters, fifteen between two trainings, by lot and in the queue's order.
 * Half the letters are never reviewed: on them the orders are compared; the other half's rest is what is left of the queue.
 */
import { parseArgs } from 'node:util'
import { starterCodebook } from '../../src/core/domain/starter-codebook.ts'
import { trainModel } from '../../src/core/text/learn.ts'
import type { Model } from '../../src/core/text/model.ts'
import { createSignatureReader, groupAlike } from '../../src/core/text/near-duplicates.ts'
import { withoutHidden } from '../../src/core/text/own-words/own-words.ts'
import { createTagger } from '../../src/core/text/tagger.ts'
import { shuffled } from './shuffled.ts'
import { readMailbox, type Item } from './tagging-mailbox.ts'

const reviewsBetweenTrainings = 15
const shownAfter = [50, 100, 200]
const codebook = starterCodebook()
const themeIds = new Set(codebook.themes.map(({ id }) => id))
const themesOf = ({ truth }: Item): string[] => truth.taxonomy.filter(id => themeIds.has(id))

interface Letter {
  readonly item: Item
  /** Index of the first letter like it. */
  readonly leader: number
}

function microF1(letters: readonly Letter[], model: Model | null): number {
  const tagger = createTagger({ codebook, model })
  let [hit, said, wanted] = [0, 0, 0]
  for (const { item } of letters) {
    const truth = themesOf(item)
    const found = tagger.tag(item.input).codings.map(({ themeId }) => themeId)
    hit += found.filter(id => truth.includes(id)).length
    said += found.length
    wanted += truth.length
  }
  return said + wanted === 0 ? 0 : (2 * hit) / (said + wanted)
}

type Order = (pool: readonly Letter[], model: Model | null) => readonly Letter[]

/** As the core ranks: doubt, for all of a group on one of them. */
const byQueue: Order = (pool, model) => {
  const tagger = createTagger({ codebook, model })
  const sizes = new Map<number, number>()
  for (const { leader } of pool) sizes.set(leader, (sizes.get(leader) ?? 0) + 1)
  const asked = new Set<number>()
  return pool
    .map(letter => {
      const isCopy = asked.has(letter.leader)
      asked.add(letter.leader)
      const weight = isCopy ? 0 : 1 + Math.log2(sizes.get(letter.leader) ?? 1)
      return { letter, worth: tagger.tag(letter.item.input).doubt * weight }
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ letter }) => letter)
}
const byLot: Order = pool => pool

interface Measured {
  readonly unseen: number
  readonly rest: number
}

function simulate(letters: readonly Letter[], order: Order, seed: number): Measured[] {
  const mixed = shuffled(letters, seed)
  const unseen = mixed.slice(0, Math.floor(mixed.length / 2))
  let pool: readonly Letter[] = mixed.slice(unseen.length)
  const reviewed: Letter[] = []
  let model: Model | null = null
  const measured = [{ unseen: microF1(unseen, null), rest: microF1(pool, null) }]
  for (const goal of shownAfter) {
    while (reviewed.length < goal) {
      const next = new Set(order(pool, model).slice(0, Math.min(reviewsBetweenTrainings, goal - reviewed.length)))
      reviewed.push(...next)
      pool = pool.filter(letter => !next.has(letter))
      model = trainModel(
        reviewed.map(({ item }) => ({ ...item.input, themes: themesOf(item) })),
        codebook,
      )
    }
    measured.push({ unseen: microF1(unseen, model), rest: microF1(pool, model) })
  }
  return measured
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1,2,3,4' } },
})
const items = readMailbox(positionals[0] ?? '', positionals[1] ?? '').filter(({ input }) => input.direction === 'in')
const read = createSignatureReader()
const leaders = groupAlike(
  items.map(({ input }) => read({ title: input.title ?? '', text: withoutHidden(input.text, input.hidden) })),
)
const letters = items.map((item, index) => ({ item, leader: leaders[index] ?? index }))
console.log(`${letters.length} letters`)
for (const [name, order] of [
  ['by lot', byLot],
  ['queue', byQueue],
] as const) {
  const runs = values.seeds.split(',').map(seed => simulate(letters, order, Number(seed)))
  const mean = (at: number, part: keyof Measured): string =>
    (runs.reduce((sum, run) => sum + (run[at]?.[part] ?? 0), 0) / runs.length).toFixed(3)
  for (const [at, reviews] of [0, ...shownAfter].entries())
    console.log(name, reviews, 'never seen', mean(at, 'unseen'), 'rest of the queue', mean(at, 'rest'))
}
