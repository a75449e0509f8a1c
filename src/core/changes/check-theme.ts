import { GoldwertError } from '../../contract/errors.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import { termProblem } from '../domain/term-problem.ts'

/** Error: `theme.rule-invalid`. */
export function refuseBadTerms({ terms, watch }: Pick<Theme, 'terms' | 'watch'>): void {
  for (const term of [...terms.de, ...terms.en, ...watch.de, ...watch.en]) {
    const bad = termProblem(term)
    if (bad !== null) throw new GoldwertError('theme.rule-invalid', { term, detail: bad.problem })
  }
}

/** A theme below itself would be a tree without a root. */
export function refuseBadParent(themes: readonly Theme[], { id, parentId }: Theme): void {
  const parentOf = new Map(themes.map(theme => [theme.id, theme.parentId]))
  const seen = new Set<string>()
  for (let above = parentId; above !== null; above = parentOf.get(above) ?? null) {
    if (above === id || !parentOf.has(above) || seen.has(above)) throw new GoldwertError('theme.unknown', { id: above })
    seen.add(above)
  }
}
