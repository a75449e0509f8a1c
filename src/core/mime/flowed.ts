/**
 * Rejoins text sent as format=flowed (RFC 3676): a line that ends with a blank goes on in the next line of the same quote
 * depth; one blank after the quote marks was stuffed. Quote marks stay, one set per paragraph.
 * With `delSp` the blank at the end was added by the sender and is taken away.
 */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = []
  let open: { depth: number; text: string } | null = null
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line)
    const content = unstuffed(line.slice(depth))
    const isSignature = content === '-- '
    const flows = content.endsWith(' ') && !isSignature
    const joined: string = open && open.depth === depth && !isSignature ? open.text + content : content
    if (open && (open.depth !== depth || isSignature)) out.push(quoted(open.depth, open.text))
    const trimmed = flows && delSp ? joined.slice(0, -1) : joined
    if (flows) open = { depth, text: trimmed }
    else {
      out.push(quoted(depth, trimmed))
      open = null
    }
  }
  if (open) out.push(quoted(open.depth, open.text))
  return out.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line.charCodeAt(depth) === 62) depth++
  return depth
}

const unstuffed = (content: string): string => (content.startsWith(' ') ? content.slice(1) : content)

const quoted = (depth: number, text: string): string => (depth === 0 ? text : `${'>'.repeat(depth)} ${text}`)
