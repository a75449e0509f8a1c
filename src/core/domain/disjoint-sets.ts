/** Union-find over the numbers 0 to size-1, with path halving and union by size: nearly constant time per step. */
export class DisjointSets {
  readonly #parent: Int32Array
  readonly #size: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i)
    this.#size = new Int32Array(size).fill(1)
  }

  rootOf(member: number): number {
    let at = member
    for (let up = this.#up(at); up !== at; up = this.#up(at)) {
      const next = this.#up(up)
      this.#parent[at] = next
      at = next
    }
    return at
  }

  join(a: number, b: number): void {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA === rootB) return
    const [large, small] = (this.#size[rootA] ?? 0) >= (this.#size[rootB] ?? 0) ? [rootA, rootB] : [rootB, rootA]
    this.#parent[small] = large
    this.#size[large] = (this.#size[large] ?? 0) + (this.#size[small] ?? 0)
  }

  #up(at: number): number {
    return this.#parent[at] ?? at
  }
}
