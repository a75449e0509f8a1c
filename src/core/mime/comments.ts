/** Comments in brackets (RFC 5322, 3.2.2) taken out of a structured value, nested ones from the inside. */
export const withoutComments = (text: string): string => {
  let out = text
  for (let left = 20; left > 0 && out.includes('('); left--) {
    const next = out.replace(/\((?:[^()\\]|\\.)*\)/g, ' ')
    if (next === out) break
    out = next
  }
  return out
}
