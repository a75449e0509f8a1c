/** text/enriched (RFC 1896) as plain text: commands dropped, "<<" is "<", a single line end is a blank. */
export function enrichedToText(source: string): string {
  return source
    .replace(/<param>[^<]{0,500}<\/param>/gi, '')
    .replace(/\n+/g, ends => (ends.length === 1 ? ' ' : ends.slice(1)))
    .replace(/<nl>/gi, '\n')
    .replace(/<<|<\/?[\w-]{1,60}>/g, command => (command === '<<' ? '<' : ''))
}
