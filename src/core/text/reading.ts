import type { Evidence, Polarity } from '../../contract/schemas/coding.ts'
import type { Codebook, ListId } from '../domain/codebook.ts'
import { competitorTerms } from './competitors.ts'
import { findIrony, ironyMarkers } from './irony.ts'
import { findHits, withoutWatched } from './notation/match.ts'
import type { Hit } from './notation/match.ts'
import { findNegations } from './notation/negation.ts'
import type { Negations } from './notation/negation.ts'
import { compileRules } from './notation/rules.ts'
import type { RuleSet, RuleSource } from './notation/rules.ts'
import { findMoods, hitPolarity } from './polarity.ts'
import type { Mood } from './polarity.ts'
import { languageBySentence } from './sentence-language.ts'
import type { TagInput } from './tag-input.ts'
import { tokenize } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import { createLexicon } from './words.ts'
import type { Lexicon } from './words.ts'

/** What the rules see in a text, before anybody weighs it. */
export interface Reading {
  readonly input: TagInput
  readonly tokens: Tokens
  /** By owner number: hits that no watch term covers; most owners have none. */
  readonly hits: readonly (readonly Hit[] | undefined)[]
  readonly moods: readonly Mood[]
  readonly negations: Negations
  /** Numbers of sentences that may not mean what they say. */
  readonly ironic: ReadonlySet<number>
}

export interface Reader {
  readonly rules: RuleSet
  readonly lexicon: Lexicon
  readonly themeIds: readonly string[]
  readonly competitors: readonly string[]
  readonly hasRules: (themeId: string) => boolean
  readonly read: (input: TagInput) => Reading
  readonly ofTheme: (reading: Reading, themeId: string) => readonly Hit[]
  readonly ofList: (reading: Reading, list: ListId) => readonly Hit[]
  readonly ofCompetitor: (reading: Reading, name: string) => readonly Hit[]
}

const placeholders = new Set(['{mitbewerber}', '{competitors}'])

const themeKey = (id: string): string => `theme:${id}`
const ironyKey = 'irony'
const listKey = (id: string): string => `list:${id}`
const competitorKey = (name: string): string => `competitor:${name}`

/** Rules of a codebook, ready to read texts; what the rules of `others` mean is no slip of the pen. Hits inside somebody else's quoted words count for nothing in our own mail. */
export function createReader(codebook: Codebook, competitors: readonly string[], others?: Reader): Reader {
  const names = competitors.flatMap(competitorTerms)
  const sources = ruleSources(codebook, competitors).map(source => withNames(source, names))
  const rules = compileRules(sources, others?.rules.atoms)
  const lexicon = createLexicon(rules.atoms)
  const owner = new Map(rules.owners.map((id, number) => [id, number]))
  const ruled = new Set(rules.terms.map(term => term.owner))
  // Asked some hundred times for each text: keys put together anew would cost more than the look-up.
  const ownersBy = (key: (id: string) => string): ((id: string) => number) => {
    const known = new Map<string, number>()
    return id => {
      const number = known.get(id) ?? owner.get(key(id)) ?? -1
      known.set(id, number)
      return number
    }
  }
  const [theme, list, competitor] = [ownersBy(themeKey), ownersBy(listKey), ownersBy(competitorKey)]
  return {
    rules,
    lexicon,
    competitors,
    hasRules: themeId => ruled.has(owner.get(themeKey(themeId)) ?? -1),
    themeIds: codebook.themes.filter(theme => !theme.archived).map(theme => theme.id),
    read: input =>
      readText(input, rules, lexicon, {
        positive: owner.get(listKey('sentiment.positive')) ?? -1,
        negative: owner.get(listKey('sentiment.negative')) ?? -1,
        irony: owner.get(ironyKey) ?? -1,
      }),
    ofTheme: (reading, themeId) => reading.hits[theme(themeId)] ?? none,
    ofList: (reading, id) => reading.hits[list(id)] ?? none,
    ofCompetitor: (reading, name) => reading.hits[competitor(name)] ?? none,
  }
}

const none: readonly Hit[] = []

function ruleSources(codebook: Codebook, competitors: readonly string[]): RuleSource[] {
  const empty = { de: [], en: [] }
  return [
    ...codebook.themes
      .filter(theme => !theme.archived)
      .map(({ id, direction, terms, watch }) => ({
        id: themeKey(id),
        direction,
        terms,
        watch,
        forgives: true,
        teaches: true,
      })),
    ...Object.entries(codebook.lists).map(([id, list]) => ({ id: listKey(id), direction: 'both' as const, ...list })),
    { id: ironyKey, direction: 'both' as const, terms: ironyMarkers, watch: empty },
    ...competitors.map(name => ({
      id: competitorKey(name),
      direction: 'both' as const,
      terms: { de: competitorTerms(name), en: competitorTerms(name) },
      watch: empty,
    })),
  ]
}

function withNames(source: RuleSource, names: readonly string[]): RuleSource {
  const fill = (terms: readonly string[]): string[] => terms.flatMap(term => (placeholders.has(term) ? names : [term]))
  return { ...source, terms: { de: fill(source.terms.de), en: fill(source.terms.en) } }
}

function readText(
  input: TagInput,
  rules: RuleSet,
  lexicon: Lexicon,
  mood: { readonly positive: number; readonly negative: number; readonly irony: number },
): Reading {
  const tokens = tokenize(input.text, input.hidden, lexicon)
  const applies = languageBySentence(tokens, input.language)
  const found = findHits(tokens, rules, { direction: input.direction, applies })
  const hits = byOwner(found)
  const positive = hits[mood.positive] ?? none
  const negative = hits[mood.negative] ?? none
  const negations = findNegations(tokens, targets(tokens, [positive, negative]))
  const moods = findMoods(positive, negative, negations)
  return { input, tokens, hits, negations, moods, ironic: findIrony(tokens, moods, hits[mood.irony] ?? none) }
}

function byOwner(hits: readonly Hit[]): (readonly Hit[] | undefined)[] {
  const groups: Hit[][] = []
  const watched = new Set<number>()
  for (const hit of hits) {
    const { owner, isWatch } = hit.term
    ;(groups[owner] ??= []).push(hit)
    if (isWatch) watched.add(owner)
  }
  for (const owner of watched) groups[owner] = withoutWatched(groups[owner] ?? [])
  return groups
}

function targets(tokens: Tokens, groups: readonly (readonly Hit[])[]): (token: number) => boolean {
  const isTarget = new Uint8Array(tokens.count)
  for (const group of groups) for (const { from } of group) isTarget[from] = 1
  return token => isTarget[token] === 1
}

/** A hit as the owner sees it: where, which words, by which rule, in what mood. */
export function toEvidence(hit: Hit, reading: Reading, withPolarity = true): Evidence {
  const { tokens, moods, negations } = reading
  const start = tokens.starts[hit.from] as number
  const end = tokens.ends[hit.to] as number
  const polarity: Polarity | undefined = withPolarity ? hitPolarity(hit, tokens, moods, negations) : undefined
  const evidence = { span: [start, end] as [number, number], words: tokens.text.slice(start, end), rule: hit.term.term }
  return polarity === undefined ? evidence : { ...evidence, polarity }
}

/** Words with a hit of several terms are one piece of evidence: the longest. */
export function toEvidences(hits: readonly Hit[], reading: Reading): Evidence[] {
  const longest = hits.filter(
    hit =>
      !hits.some(
        other =>
          other !== hit &&
          other.from <= hit.from &&
          hit.to <= other.to &&
          (other.to - other.from > hit.to - hit.from || hits.indexOf(other) < hits.indexOf(hit)),
      ),
  )
  return longest.map(hit => toEvidence(hit, reading))
}
