/**
 * How much more often two things come together than if they had nothing to do with each other: P(a and b) / (P(a) P(b)).
 * Brin, Motwani, Ullman and Tsur, Dynamic Itemset Counting (1997), there named interest. Null where one of them never comes.
 */
export const lift = (both: number, a: number, b: number, all: number): number | null =>
  a > 0 && b > 0 ? (both * all) / (a * b) : null
