import type { Source } from '../../contract/schemas/source.ts'
import type { Core } from '../core.ts'
import { addHistory, forgetUndoneImport, rewriteStep, type RecordedEntry } from '../store/queries/history.ts'
import type { JobRunner } from '../jobs/runner.ts'

/** An import, so that the list of what can be taken back is whole. It is done again by importing its file again. */
export interface ImportChange {
  readonly kind: 'import'
  readonly sourceId: number
  /** Known where it was taken back. */
  readonly path?: string
}

type Told = Pick<Core, 'db' | 'jobs' | 'now' | 'announce'>

/** Writes down what a job has imported, when it has ended; `again`: the step that it does once more. */
export function recordImport({ db, jobs, now, announce }: Told, jobId: number, again?: RecordedEntry): void {
  jobs.quietly(() => {
    const brought = [...importedBy(jobs, jobId)]
    if (again !== undefined) {
      const [first] = brought.splice(0, 1)
      // Cut short before its first letter it is as it was.
      const change: ImportChange =
        first === undefined ? (again.change as ImportChange) : { kind: 'import', sourceId: first.id }
      rewriteStep(db, again.entry.id, change, first === undefined)
    }
    for (const { id, name, path } of brought) {
      forgetUndoneImport(db, path)
      const change: ImportChange = { kind: 'import', sourceId: id }
      addHistory(db, now().toISOString(), 'import.done', { name }, change)
    }
    if (brought.length > 0 || again !== undefined) announce('history', 'sources')
    return Promise.resolve()
  })
}

const importedBy = (jobs: JobRunner, jobId: number): readonly Pick<Source, 'id' | 'name' | 'path'>[] =>
  (jobs.get(jobId).summary?.sources ?? []).filter(({ imported }) => imported > 0)
