import { GoldwertError } from '../../contract/errors.ts'
import type { Parsed } from '../../contract/methods.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { parseCodebookFile } from '../domain/codebook-file.ts'
import { ownThemeId } from '../domain/own-theme-id.ts'
import type { ReviewState } from '../domain/review.ts'
import { dropTheme, mergeDecisions, passOn } from '../domain/theme-decisions.ts'
import { mergeThemes, splitTheme, withoutTheme } from '../domain/theme-merge.ts'
import { differenceOf, isBelow, moveTheme } from '../domain/theme-order.ts'
import type { ReadableDb } from '../store/handles.ts'
import { listPlacedThemes } from '../store/queries/codebook.ts'
import { readReviewState } from '../store/queries/reviews.ts'
import { decidedOn } from '../store/queries/theme-codings.ts'
import { refuseBadParent, refuseBadTerms } from './check-theme.ts'
import { themesOf, type CodebookChange } from './codebook-change.ts'
import { named, type CodebookStep } from './codebook-version.ts'
import { decideExamples } from './example-decisions.ts'
import { rewriteSeconds } from './second-decisions.ts'
import { splitDecisions } from './split-decisions.ts'

type Edit = Parsed<'codebook.edit'>['edit']
type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>

/** An edit worked out: what it writes, and how it is called in the history. */
export interface PlannedEdit extends CodebookStep {
  readonly change: CodebookChange
  readonly renamedThemes: readonly string[]
}

type Shape = Pick<CodebookChange, 'reviews' | 'renamed' | 'seconds'>
const noReviews: Shape = { reviews: { before: [], after: [] }, renamed: null }

/** Errors: `theme.unknown`, `theme.rule-invalid`, `codebook.file-invalid`. */
export function planEdit(core: Core, edit: Edit): PlannedEdit {
  const placed = listPlacedThemes(core.db)
  const { step, after, shape } = outlineEdit(core, themesOf(placed), edit)
  const { reviews, renamed, seconds } = shape ?? noReviews
  const change: CodebookChange = {
    kind: 'codebook',
    ...differenceOf(placed, after),
    reviews,
    renamed,
    ...(seconds && { seconds }),
  }
  return { ...step, change, renamedThemes: renamed === null ? [] : [...renamed.from, renamed.to] }
}

/** The codebook after an edit, and what goes with it. */
interface Outline {
  readonly step: CodebookStep
  readonly after: readonly Theme[]
  readonly shape?: Shape
}

function outlineEdit(core: Core, themes: readonly Theme[], edit: Edit): Outline {
  switch (edit.kind) {
    case 'remove':
      return outlineRemoval(core.db, themes, edit)
    case 'merge':
      return outlineMerge(core.db, themes, edit)
    case 'split':
      return outlineSplit(core, themes, edit)
    case 'move':
      return outlineMove(themes, edit)
    case 'add':
      return outlineAddition(core, themes, edit)
    case 'import':
      return outlineImport(core.db, themes, edit)
  }
}

function need(themes: readonly Theme[], id: string): Theme {
  const theme = themes.find(one => one.id === id)
  if (theme === undefined) throw new GoldwertError('theme.unknown', { id })
  return theme
}

/** Decisions that name a theme, of both looks, before and after; first ones that stay the same are left out. */
function rewrite(
  db: ReadableDb,
  themeIds: readonly string[],
  change: (state: ReviewState) => ReviewState,
): Pick<CodebookChange, 'reviews' | 'seconds'> {
  const states = decidedOn(db, themeIds).flatMap(id => readReviewState(db, id) ?? [])
  const pairs = states.map(state => [state, change(state)] as const).filter(([old, next]) => old !== next)
  return {
    reviews: { before: pairs.map(([old]) => old), after: pairs.map(([, next]) => next) },
    seconds: rewriteSeconds(db, themeIds, change),
  }
}

function outlineRemoval(db: ReadableDb, themes: readonly Theme[], { themeId }: EditOf<'remove'>): Outline {
  const theme = need(themes, themeId)
  const decisions = rewrite(db, [themeId], state => dropTheme(state, themeId))
  const step = { label: 'theme.remove', params: named(theme) }
  return { step, after: withoutTheme(themes, themeId), shape: { ...decisions, renamed: null } }
}

function outlineMerge(db: ReadableDb, themes: readonly Theme[], { themeIds, into }: EditOf<'merge'>): Outline {
  const target = need(themes, into)
  const from = themeIds.filter(id => id !== into).map(id => need(themes, id))
  const ids = from.map(({ id }) => id)
  const decisions = rewrite(db, ids, state => mergeDecisions(state, new Set(ids), into))
  const names = (side: 'de' | 'en'): string => from.map(({ name }) => name[side] || name.de).join(', ')
  const step = { label: 'theme.merge', params: { ...named(target), fromDe: names('de'), fromEn: names('en') } }
  const renamed = ids.length === 0 ? null : { from: ids, to: into }
  return { step, after: mergeThemes(themes, new Set(ids), into), shape: { ...decisions, renamed } }
}

function outlineSplit(core: Core, themes: readonly Theme[], edit: EditOf<'split'>): Outline {
  const source = need(themes, edit.themeId)
  const part = checked(themes, edit.theme)
  const after = splitTheme(themes, source.id, part)
  const rest = need(after, source.id)
  const reviews = splitDecisions(core, { source: rest, part, verbatimIds: new Set(edit.verbatimIds) })
  const firsts = new Map(reviews.after.map(state => [state.verbatimId, state]))
  const seconds = rewriteSeconds(core.db, [source.id], state => {
    const first = firsts.get(state.verbatimId)
    // Where the first look stays with the whole, so does the second.
    return first === undefined
      ? state
      : passOn(state, source.id, part.id, first.decision?.themes.includes(source.id) === true)
  })
  const params = { ...named(part), fromDe: source.name.de, fromEn: source.name.en || source.name.de }
  return { step: { label: 'theme.split', params }, after, shape: { reviews, seconds, renamed: null } }
}

function outlineMove(themes: readonly Theme[], { themeId, parentId, before }: EditOf<'move'>): Outline {
  const theme = need(themes, themeId)
  if (parentId !== null && isBelow(themes, need(themes, parentId).id, themeId))
    throw new GoldwertError('theme.unknown', { id: parentId })
  return { step: { label: 'theme.move', params: named(theme) }, after: moveTheme(themes, themeId, parentId, before) }
}

function outlineAddition(core: Core, themes: readonly Theme[], { theme, verbatimIds }: EditOf<'add'>): Outline {
  const added = checked(themes, theme)
  return {
    step: { label: 'theme.add', params: named(added) },
    after: [...themes, added],
    shape: { reviews: decideExamples(core, added.id, verbatimIds), renamed: null },
  }
}

/** A new theme, its terms readable and its id its own. */
function checked(themes: readonly Theme[], theme: Theme): Theme {
  refuseBadTerms(theme)
  const taken = new Set(themes.map(({ id }) => id))
  const free = taken.has(theme.id) ? { ...theme, id: ownThemeId(taken) } : theme
  refuseBadParent(themes, free)
  return free
}

function outlineImport(db: ReadableDb, themes: readonly Theme[], edit: EditOf<'import'>): Outline {
  const file = parseCodebookFile(edit.text, themes)
  const [problem] = file.problems
  if (problem !== undefined)
    throw new GoldwertError('codebook.file-invalid', { line: String(problem.line), words: problem.words })
  const inFile = new Set(file.themes.map(({ id }) => id))
  const missing = themes.filter(({ id }) => !inFile.has(id))
  const kept = edit.removeMissing ? [] : missing
  const after = [...file.themes, ...kept].map(theme => withLiveParent(theme, file.themes, kept))
  for (const theme of file.themes) refuseBadParent(after, theme)
  const gone = edit.removeMissing ? missing.map(({ id }) => id) : []
  const decisions = rewrite(db, gone, state => gone.reduce(dropTheme, state))
  const step = { label: 'codebook.import', params: { title: file.title, count: String(file.themes.length) } }
  return { step, after, shape: { ...decisions, renamed: null } }
}

/** What stood below a theme that the file leaves out stands at the top. */
function withLiveParent(theme: Theme, ...lists: readonly (readonly Theme[])[]): Theme {
  const isThere = lists.some(list => list.some(({ id }) => id === theme.parentId))
  return theme.parentId === null || isThere ? theme : { ...theme, parentId: null }
}
