import type { Change } from './change.ts'
import type { ImportChange } from './import-change.ts'

type Recorded = Change | ImportChange

/** What a step still changes when these letters are left out of it; null for nothing. */
export function withoutLetters(change: Recorded, gone: ReadonlySet<number>): Recorded | null {
  const stays = ({ verbatimId }: { readonly verbatimId: number }): boolean => !gone.has(verbatimId)
  switch (change.kind) {
    case 'review': {
      if (change.after.every(stays)) return change
      const after = change.after.filter(stays)
      return after.length === 0 ? null : { ...change, before: change.before.filter(stays), after }
    }
    case 'second-review':
    case 'quote':
      return stays(change) ? change : null
    case 'theme':
      return change.codings.every(stays) ? change : { ...change, codings: change.codings.filter(stays) }
    case 'codebook': {
      const { before, after } = change.reviews
      const seconds = change.seconds ?? { before: [], after: [] }
      if ([...before, ...after, ...seconds.before, ...seconds.after].every(stays)) return change
      return {
        ...change,
        reviews: { before: before.filter(stays), after: after.filter(stays) },
        seconds: { before: seconds.before.filter(stays), after: seconds.after.filter(stays) },
      }
    }
    case 'class': {
      if (change.after.every(stays)) return change
      const after = change.after.filter(stays)
      return after.length === 0 && change.rule === null
        ? null
        : { ...change, before: change.before.filter(stays), after }
    }
    case 'settings':
    case 'import':
      return change
  }
}
