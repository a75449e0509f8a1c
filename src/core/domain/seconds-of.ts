/** Seconds since 1970, as rows keep instants; null for what has no date. */
export const secondsOf = (instant: string | null): number | null =>
  instant === null ? null : Math.floor(Date.parse(instant) / 1000)
