import type { Core } from '../core.ts'
import { addHistory } from '../store/queries/history.ts'
import type { JobRunner } from '../jobs/runner.ts'

/** An import, so that the list of what can be taken back is whole. It is done again by importing its file again. */
export interface ImportChange {
  readonly kind: 'import'
  readonly sourceId: number
  /** Known where it was taken back. */
  readonly path?: string
}

type Told = Pick<Core, 'db' | 'jobs' | 'now' | 'announce'>

/** Writes down what a job has imported, when it has ended. */
export function recordImport({ db, jobs, now, announce }: Told, jobId: number): void {
  jobs.quietly(() => {
    const brought = importedBy(jobs, jobId)
    for (const { id, name } of brought) {
      const change: ImportChange = { kind: 'import', sourceId: id }
      addHistory(db, now().toISOString(), 'import.done', { name }, change)
    }
    if (brought.length > 0) announce('history')
    return Promise.resolve()
  })
}

const importedBy = (jobs: JobRunner, jobId: number): readonly { readonly id: number; readonly name: string }[] =>
  (jobs.get(jobId).summary?.sources ?? []).filter(({ imported }) => imported > 0)
