/** Ids of starter themes that findings refer to; a codebook without them simply gives no such finding. */
export const starterThemes = { competitor: 'T3', decline: 'T9', praise: 'T10', refusal: 'T11' } as const
