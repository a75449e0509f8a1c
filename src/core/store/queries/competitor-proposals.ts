import type { CompetitorProposal } from '../../../contract/schemas/workspace.ts'
import type { ReadableDb } from '../handles.ts'

const MOST_PROPOSALS = 12

/** Names that customers gave when they went elsewhere, most frequent first. */
export const namedCompetitors = (db: ReadableDb): CompetitorProposal[] =>
  db
    .prepare<[number], CompetitorProposal>(
      `SELECT competitor AS name, count(*) AS letters FROM verbatim WHERE competitor IS NOT NULL
       GROUP BY competitor ORDER BY letters DESC, name LIMIT ?`,
    )
    .all(MOST_PROPOSALS)
