/** What a word by itself adds to each output of a model. */
export interface WordScore {
  /** Whose it is: a word is asked about by one model after the other. */
  readonly scorer: object
  readonly square: number
  readonly scores: Float32Array
  /** The last text the scorer met it in: a word counts once in a text. */
  text: number
}
