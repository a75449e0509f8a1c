import { ownCopy } from '../own-copy.ts'

/** As many lines as are kept; beyond, the table starts anew rather than grow without end. */
const MOST_LINES = 4000
/** Longer lines are sentences, seen once. */
const LONGEST = 100

/**
 * A test of lines that remembers its answers. The end of a letter is asked about again and again, and a mailbox has the same
 * signatures and greetings over and over: looking a line up is many times quicker than the expressions.
 */
export function remembered(test: (line: string) => boolean): (line: string) => boolean {
  const answers = new Map<string, boolean>()
  return line => {
    if (line.length > LONGEST) return test(line)
    const known = answers.get(line)
    if (known !== undefined) return known
    const answer = test(line)
    if (answers.size >= MOST_LINES) answers.clear()
    answers.set(ownCopy(line), answer)
    return answer
  }
}
