/** Texts as rows of a sparse matrix, laid end to end: text i has the entries starts[i] … starts[i + 1]. */
export interface Matrix {
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly values: Float32Array
  readonly columns: number
}

export interface SparseVector {
  readonly rows: Int32Array
  readonly values: Float32Array
}

export function toMatrix(vectors: readonly SparseVector[], columns: number): Matrix {
  const starts = new Int32Array(vectors.length + 1)
  for (const [index, { rows }] of vectors.entries()) starts[index + 1] = (starts[index] as number) + rows.length
  const size = starts[vectors.length] as number
  const rows = new Int32Array(size)
  const values = new Float32Array(size)
  for (const [index, vector] of vectors.entries()) {
    rows.set(vector.rows, starts[index])
    values.set(vector.values, starts[index])
  }
  return { starts, rows, values, columns }
}
