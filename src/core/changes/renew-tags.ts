import type { Theme } from '../../contract/schemas/theme.ts'
import type { Core } from '../core.ts'
import { tagAnew } from '../jobs/tag.ts'
import { codebookVersion, setCodebookVersion } from '../store/queries/codebook.ts'

/** Tags everything anew, in the background, where these themes changed in what tags rest on. Call it inside a transaction. */
export function renewTags({ db, tools, jobs }: Core, before: readonly Theme[], after: readonly Theme[]): void {
  if (!changesTags(before, after)) return
  setCodebookVersion(db, codebookVersion(db) + 1)
  tools.forgetTagger()
  tools.learner.forget()
  tagAnew(jobs)
}

/** A new place, name or colour changes no tag; a rule or a threshold may change all of them. */
export function changesTags(before: readonly Theme[], after: readonly Theme[]): boolean {
  const relevant = (themes: readonly Theme[]): string[] =>
    themes
      .map(({ id, direction, terms, watch, threshold, archived }) =>
        JSON.stringify([id, direction, terms, watch, threshold, archived]),
      )
      .toSorted()
  return relevant(before).join() !== relevant(after).join()
}
