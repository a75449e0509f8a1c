const LF = 10
const GREATER = 62
const fromBytes = Buffer.from('>From ')

/** Takes one `>` from each line `>From `, `>>From ` … (mboxrd; in mboxo only the first form occurs). Copies only if there is one. */
export function withoutFromQuoting(message: Buffer): Buffer {
  const marks = quoteMarks(message)
  if (marks.length === 0) return message
  const out = Buffer.allocUnsafe(message.length - marks.length)
  let from = 0
  let to = 0
  for (const mark of marks) {
    to += message.copy(out, to, from, mark)
    from = mark + 1
  }
  message.copy(out, to, from)
  return out
}

/** Offsets of the marks to take away: the first character of each quoted line. */
function quoteMarks(message: Buffer): readonly number[] {
  const marks: number[] = []
  for (let at = message.indexOf(fromBytes); at >= 0; at = message.indexOf(fromBytes, at + 1)) {
    let start = at
    while (start > 0 && message[start - 1] === GREATER) start--
    if (start === 0 || message[start - 1] === LF) marks.push(start)
  }
  return marks
}
