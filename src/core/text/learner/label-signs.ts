/** Which texts have which labels: 1 or -1, text by text; 0 where nobody knows. */
export interface LabelSigns {
  readonly values: Int8Array
  readonly labels: number
  /** From this text on the labels are guessed; by default none are. */
  readonly guessedFrom?: number
}
