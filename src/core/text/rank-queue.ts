/** What the review queue knows of a verbatim before anybody has looked at it. */
export interface QueueItem {
  readonly id: number
  readonly gold: boolean
  /** Calibrated probability of each theme. */
  readonly probabilities: readonly number[]
  /** Near-duplicates share a group; null stands alone. */
  readonly group: number | null
  /** Later is newer; breaks ties. */
  readonly saidAt: number
}

/**
 * The order in which decisions teach most: gold letters first, whatever they teach; then what the tagger is least sure of,
 * where one of a group of copies comes with the weight of all, and the others come last.
 */
export function rankQueue(items: readonly QueueItem[]): number[] {
  const sizes = new Map<number, number>()
  for (const { group } of items) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const seen = new Set<number>()
  const ranked = [...items]
    .sort((a, b) => b.saidAt - a.saidAt || a.id - b.id)
    .map(item => {
      const isCopy = item.group !== null && seen.has(item.group)
      if (item.group !== null) seen.add(item.group)
      const size = item.group === null ? 1 : (sizes.get(item.group) ?? 1)
      return { item, isCopy, worth: uncertainty(item.probabilities) * (1 + Math.log2(size)) }
    })
  return ranked
    .sort(
      (a, b) => Number(b.item.gold) - Number(a.item.gold) || Number(a.isCopy) - Number(b.isCopy) || b.worth - a.worth,
    )
    .map(({ item }) => item.id)
}

/** How many bits the tagger lacks: entropy over its themes. */
const uncertainty = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, one) => sum + entropy(one), 0)

const entropy = (share: number): number =>
  share <= 0 || share >= 1 ? 0 : -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share))
