import type { OwnAddressGuess } from '../../contract/schemas/source.ts'
import { ownIdentity } from '../domain/mail-evidence.ts'
import { guessOwnAddresses, type AddressSample } from '../domain/own-addresses.ts'
import type { RawMessage } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'
import { parseMessage } from '../mime/parse-message.ts'
import type { Share } from './import-row.ts'
import { prepareParsed } from './prepare.ts'

/** So many mails of each file tell whose mailbox it is, and are read in well under a second. */
const SAMPLED = 600

/** Addresses that seem to be the shop's own, best first. Files that cannot be read say nothing. */
export async function guessOwn(paths: readonly string[]): Promise<OwnAddressGuess[]> {
  const samples: AddressSample[] = []
  for (const path of paths) samples.push(...(await sampleFile(path)))
  return guessOwnAddresses(samples)
}

/** The first mails of a file, or of this thread's share of it. */
export async function sampleFile(path: string, { index, count }: Share = whole): Promise<AddressSample[]> {
  const samples: AddressSample[] = []
  let items = 0
  const isWanted = (): boolean => items % count === index
  try {
    for await (const { item } of readItems(path, { signal: new AbortController().signal, isWanted })) {
      if (item.kind === 'table') break
      if (item.kind === 'message' && isWanted()) samples.push(toSample(item))
      if (samples.length * count >= SAMPLED) break
      items++
    }
  } catch {
    // The import itself will say what is wrong with the file.
  }
  return samples
}

const whole: Share = { index: 0, count: 1 }

const machines = new Set(['auto', 'bounce', 'bulk', 'spam'])
const nobodysOwn = ownIdentity([])

function toSample(item: RawMessage): AddressSample {
  const parsed = parseMessage(item.raw)
  const mail = prepareParsed(item, parsed, { own: nobodysOwn, tagger: null, keepOriginal: false })
  const delivered = parsed.header('delivered-to') ?? parsed.header('x-original-to') ?? parsed.header('envelope-to')
  return {
    from: mail.from?.address.toLowerCase() || null,
    recipients: mail.recipients,
    deliveredTo: delivered?.replaceAll(/[<>\s]/g, '').toLowerCase() ?? null,
    labels: mail.labels,
    isMachine: machines.has(mail.class),
  }
}
