import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What nmh, Claws and mutt note beside the mails of an MH folder, by the number that is the mail's file name. */
export type MhFlags = (fileName: string) => readonly string[]

const none: MhFlags = () => []
const flagOf: Readonly<Record<string, string>> = {
  flagged: 'flagged',
  marked: 'flagged',
  replied: 'answered',
  answered: 'answered',
  forwarded: 'forwarded',
}
const maxLines = 1000

/** Reads `.mh_sequences` of the folder ("unseen: 3 5-7"); without one nothing is known of its mails. */
export async function readMhSequences(folder: string): Promise<MhFlags> {
  const text = await readFile(join(folder, '.mh_sequences'), 'latin1').catch(() => null)
  if (text === null) return none
  const sequences = new Map<string, readonly Range[]>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/, maxLines)) {
    const colon = line.indexOf(':')
    if (colon > 0) sequences.set(line.slice(0, colon).trim().toLowerCase(), rangesOf(line.slice(colon + 1)))
  }
  return fileName => flagsOf(sequences, fileName)
}

type Range = readonly [first: number, last: number]

const rangesOf = (list: string): readonly Range[] =>
  [...list.matchAll(/(\d{1,9})(?:-(\d{1,9}))?/g)].map(([, first, last]) => [Number(first), Number(last ?? first)])

function flagsOf(sequences: ReadonlyMap<string, readonly Range[]>, fileName: string): readonly string[] {
  if (!/^\d{1,9}$/.test(fileName)) return []
  const number = Number(fileName)
  const isIn = (name: string) =>
    sequences.get(name)?.some(([first, last]) => number >= first && number <= last) === true
  const flags = Object.keys(flagOf).flatMap(name => (isIn(name) ? [flagOf[name] ?? ''] : []))
  // What is not listed as unseen has been read; without that list nothing is known.
  if (sequences.has('unseen') && !isIn('unseen')) flags.push('seen')
  return [...new Set(flags)]
}
