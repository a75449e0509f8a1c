import type { Uncovered, UncoveredCluster } from '../../contract/schemas/uncovered.ts'
import type { Core } from '../core.ts'
import { makeSnippet } from '../search/snippet.ts'
import { listWithCoverage, type UncoveredRow } from '../store/queries/uncovered.ts'
import { withoutHidden } from '../text/own-words/own-words.ts'
import { wordsOf } from '../text/search-words.ts'
import { clusterUncovered, type TextCluster } from '../text/uncovered/cluster.ts'

/** Two years of a busy shop; more would make the owner wait and say nothing new. */
const SCANNED = 20_000
const EXAMPLES = 5

/** What customers speak of that the codebook has no theme for. Kept until something is written. */
export const findUncovered = ({ db, tools }: Core): Uncovered =>
  tools.memory.recall('uncovered', () => {
    const rows = listWithCoverage(db, SCANNED)
    const byId = new Map(rows.map(row => [row.id, row]))
    return {
      scanned: rows.length,
      uncovered: rows.filter(({ isCovered }) => !isCovered).length,
      clusters: clusterUncovered(rows).map(cluster => toContract(cluster, byId)),
    }
  })

function toContract(
  { name, words, people, ids }: TextCluster,
  byId: ReadonlyMap<number, UncoveredRow>,
): UncoveredCluster {
  const english = ids.filter(id => byId.get(id)?.language === 'en').length
  return {
    name,
    language: english * 2 > ids.length ? 'en' : 'de',
    words: words.map(({ word, term, texts }) => ({ word, term, verbatims: texts })),
    verbatims: ids.length,
    people,
    verbatimIds: [...ids],
    examples: ids.slice(0, EXAMPLES).flatMap(id =>
      toExample(
        byId.get(id),
        words.map(({ word }) => word),
      ),
    ),
  }
}

function toExample(row: UncoveredRow | undefined, words: readonly string[]): UncoveredCluster['examples'] {
  if (row === undefined) return []
  const marked = words.flatMap(word => wordsOf(word)).map(word => ({ word, how: 'prefix' as const }))
  return [{ verbatimId: row.id, ...makeSnippet(withoutHidden(row.text, row.hidden), marked) }]
}
