import type { OwnAddressGuess } from '../../contract/schemas/source.ts'
import { ownIdentity } from '../domain/mail-evidence.ts'
import { guessOwnAddresses, type AddressSample } from '../domain/own-addresses.ts'
import type { RawMessage } from '../importers/importer.ts'
import { readItems } from '../importers/read-items.ts'
import { parseMessage } from '../mime/parse-message.ts'
import { prepareParsed } from './prepare.ts'

/** So many mails of each file tell whose mailbox it is, and are read in well under a second. */
const SAMPLED = 600

/** Addresses that seem to be the shop's own, best first. Files that cannot be read say nothing. */
export async function guessOwn(paths: readonly string[]): Promise<OwnAddressGuess[]> {
  const samples: AddressSample[] = []
  for (const path of paths) samples.push(...(await sampleFile(path)))
  return guessOwnAddresses(samples)
}

async function sampleFile(path: string): Promise<AddressSample[]> {
  const samples: AddressSample[] = []
  try {
    for await (const { item } of readItems(path, { signal: new AbortController().signal })) {
      if (item.kind === 'table') break
      if (item.kind === 'message') samples.push(toSample(item))
      if (samples.length >= SAMPLED) break
    }
  } catch {
    // The import itself will say what is wrong with the file.
  }
  return samples
}

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
