/** From this length on V8 makes no copy of a slice. */
const slicedFrom = 13

/** The text between two offsets as a string of its own: a slice that is kept would keep the whole letter in memory. */
export function ownCopy(text: string, start = 0, end = text.length): string {
  if (end - start < slicedFrom) return text.slice(start, end)
  const units: number[] = []
  for (let at = start; at < end; at++) units.push(text.charCodeAt(at))
  return String.fromCharCode(...units)
}
