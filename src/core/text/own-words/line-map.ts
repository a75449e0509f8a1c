import type { Hidden, HiddenWhat } from '../../../contract/schemas/message.ts'
import type { TextLine } from './text-line.ts'

/** Who said each line: null is the writer, else what kind of foreign text it is. */
export interface LineMap {
  readonly text: string
  readonly lines: TextLine[]
  readonly owner: (HiddenWhat | null)[]
}

/** A bare `>` is no blank line: it belongs to the quote. */
export const isBlankLine = (line: TextLine | undefined): boolean =>
  line === undefined || (line.body === '' && line.depth === 0)

/** Gives lines [from, until) to `what`, but never takes a line from a kind that has it already. */
export function claim(map: LineMap, from: number, until: number, what: HiddenWhat): void {
  for (let i = Math.max(0, from); i < Math.min(until, map.lines.length); i++) map.owner[i] ??= what
}

/** Makes two lines of one, where a program's words follow the writer's without a line break; rare, so the cost is fair. */
export function splitLine({ text, lines, owner }: LineMap, at: number, column: number): void {
  const line = lines[at]
  if (line === undefined) return
  const after = line.body.slice(column).trim()
  const middle = text.indexOf(after, line.start)
  if (middle <= line.start || middle >= line.end) return
  const before = { ...line, end: middle, body: line.body.slice(0, column).trim() }
  lines.splice(at, 1, before, { ...line, start: middle, body: after })
  owner.splice(at, 0, owner[at] ?? null)
}

/** The first line from `at` on that has words; `lines.length` where there is none. */
export function nextWords(map: LineMap, at: number): number {
  let i = at
  while (i < map.lines.length && isBlankLine(map.lines[i])) i++
  return i
}

/** The last line before `at` that has words; -1 where there is none. */
export function wordsBefore(map: LineMap, at: number): number {
  let i = at - 1
  while (i >= 0 && isBlankLine(map.lines[i])) i--
  return i
}

/** A run of the writer's own lines [from, until), between foreign ones. */
export interface OwnRun {
  readonly from: number
  readonly until: number
}

/** The runs that hold words, top to bottom. */
export function ownRuns({ lines, owner }: LineMap): OwnRun[] {
  const runs: OwnRun[] = []
  for (let i = 0; i < lines.length; i++) {
    if (owner[i] !== null || isBlankLine(lines[i])) continue
    let until = i + 1
    let last = until
    while (until < lines.length && owner[until] === null) {
      if (!isBlankLine(lines[until])) last = until + 1
      until++
    }
    runs.push({ from: i, until: last })
    i = until - 1
  }
  return runs
}

/** Hidden lines as spans: sorted, apart from each other, without the line end after the last line. */
export function toHidden({ lines, owner }: LineMap): Hidden[] {
  const hidden: Hidden[] = []
  for (let i = 0; i < lines.length; i++) {
    const what = owner[i]
    const first = lines[i]
    if (what === null || what === undefined || first === undefined || isBlankLine(first)) continue
    let last = i
    for (let k = i + 1; k < lines.length && (owner[k] === what || isBlankLine(lines[k])); k++) {
      if (!isBlankLine(lines[k])) last = k
    }
    const end = lines[last]?.end ?? first.end
    if (end > first.start) hidden.push({ what, span: [first.start, end] })
    i = last
  }
  return hidden
}
