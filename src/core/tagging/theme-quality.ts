import type { QualityAt, ThemeQuality } from '../../contract/schemas/theme-profile.ts'
import type { Core } from '../core.ts'
import type { ReadableDb } from '../store/handles.ts'
import { countReviewed, listReviewed } from '../store/queries/reviews.ts'
import { readSettings } from '../store/queries/settings.ts'
import { likelyRange, measureQuality, type Quality, type QualityStep } from '../text/quality.ts'
import { answerOfThread } from './answer-of-thread.ts'
import { toExample, type TrainingTask } from './training-example.ts'

/** Fewer say nothing. */
const FEWEST_LETTERS = 20
/** The newest of more: the figure gets hardly better, only later. */
const MOST_LETTERS = 1500
/** Some decisions more change the figure less than its range. */
const SAME_WITHIN = 10
/** Training so few takes less than starting a thread. */
const AT_ONCE = 60

const entry = new URL(import.meta.url.endsWith('.ts') ? './quality-worker.ts' : './quality-worker.js', import.meta.url)

interface Measured {
  readonly key: string
  readonly quality: Promise<Quality>
}
const measured = new WeakMap<ReadableDb, Measured>()

/** How well a theme is found, by cross-validation over reviewed letters; measured for all themes together and kept. */
export async function themeQuality(core: Pick<Core, 'db' | 'tools'>, themeId: string): Promise<ThemeQuality> {
  const reviewed = countReviewed(core.db)
  if (reviewed < FEWEST_LETTERS) return { themeId, letters: reviewed, wanted: 0, steps: [] }
  const { texts, themes } = await qualityOf(core, reviewed)
  const own = themes.find(theme => theme.themeId === themeId)
  const wanted = own?.wanted ?? 0
  return {
    themeId,
    letters: texts,
    wanted,
    steps: wanted === 0 ? [] : (own?.steps ?? []).map(step => toStep(step, wanted)),
  }
}

function qualityOf({ db, tools }: Pick<Core, 'db' | 'tools'>, reviewed: number): Promise<Quality> {
  const key = `${tools.codebook().version} ${Math.floor(reviewed / SAME_WITHIN)}`
  const known = measured.get(db)
  if (known?.key === key) return known.quality
  const examples = listReviewed(db)
    .slice(-MOST_LETTERS)
    .flatMap(row => toExample(row) ?? [])
  const task: TrainingTask = { examples, codebook: tools.codebook(), competitors: readSettings(db).competitors }
  const quality =
    examples.length <= AT_ONCE
      ? Promise.resolve(measureQuality(task.examples, task.codebook, task.competitors))
      : answerOfThread<Quality>(entry, task)
  measured.set(db, { key, quality })
  quality.catch(() => measured.delete(db))
  return quality
}

function toStep({ threshold, said, right }: QualityStep, wanted: number): QualityAt {
  const share = (n: number): QualityAt['precision'] => ({
    share: n === 0 ? 0 : right / n,
    range: [...likelyRange(right, n)],
  })
  return { threshold, said, right, precision: share(said), recall: share(wanted) }
}
