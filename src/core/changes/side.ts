/** Which state of a change is to be the present one: undo writes `before`, redo `after`. */
export type Side = 'before' | 'after'
