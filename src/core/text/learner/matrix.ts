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
