import { GoldwertError } from '../../contract/errors.ts'
import { membersOf, needsDisk, type ContainerKind } from './archive/containers.ts'
import type { Member } from './archive/member.ts'
import { spool } from './archive/spool.ts'
import { isBookkeeping } from './folder.ts'
import type { FoundItem, ReadItemsOptions } from './found-item.ts'
import type { ImportFile } from './importer.ts'
import type { Place } from './place.ts'
import { isPstHeader } from './pst/pst-file.ts'

const maxDepth = 4
const maxMembers = 500_000

interface Archive {
  readonly kind: ContainerKind
  readonly file: ImportFile
  /** Archives around this one. */
  readonly depth: number
}

/** Reads one file; given by the caller, since a file may be an archive again. */
type ReadMember = (
  open: () => Promise<ImportFile>,
  place: Place,
  options: ReadItemsOptions,
  depth: number,
) => AsyncIterable<FoundItem>

/** Reads what an archive holds. Archives in archives are laid on the disk while they are read, to a bound. */
export async function* readArchive(
  archive: Archive,
  options: ReadItemsOptions,
  read: ReadMember,
): AsyncGenerator<FoundItem> {
  const { kind, file, depth } = archive
  if (depth >= maxDepth) throw new GoldwertError('file.too-deep', { name: file.name })
  const spooled = file.diskPath === null && needsDisk(kind) ? await spool(file, options.signal) : null
  try {
    const onDisk = spooled?.file ?? file
    let members = 0
    for await (const member of membersOf(kind, onDisk, onDisk.diskPath ?? '')) {
      options.signal.throwIfAborted()
      if (++members > maxMembers) break
      yield* readArchiveMember(archive, member, options, read)
    }
  } catch (cause) {
    throw asReadingError(cause, file.name, options.signal)
  } finally {
    await spooled?.remove()
  }
}

async function* readArchiveMember(
  { kind, depth }: Archive,
  member: Member,
  options: ReadItemsOptions,
  read: ReadMember,
): AsyncGenerator<FoundItem> {
  // What the bytes of a member are in bytes of the archive is not known; they count when the archive is done.
  if (member.kind === 'unreadable') {
    yield skipped(kind, member.name, member.reason)
    return
  }
  const { file } = member
  if (isBookkeeping(file.name)) return
  if (file.head.length === 0) {
    yield skipped(kind, file.name, 'empty')
    return
  }
  const spooled = isPstHeader(file.head) ? await spool(file, options.signal) : null
  try {
    const place = { locator: file.name, bytesBefore: 0, isWhole: kind === 'gzip' }
    yield* read(async () => spooled?.file ?? file, place, options, depth + 1)
    const damage = await member.damage?.()
    if (damage) yield skipped(kind, file.name, damage)
  } catch (error) {
    // Others in the archive may be sound.
    if (error instanceof GoldwertError || options.signal.aborted) throw error
    yield skipped(kind, file.name, 'unreadable')
  } finally {
    await spooled?.remove()
  }
}

const skipped = (format: string, locator: string, reason: string): FoundItem => ({
  format,
  kind: 'mailbox',
  item: { kind: 'skipped', locator, reason, bytesRead: 0 },
})

/** Damage found while unpacking (a cut-off stream, a wrong checksum) is the file's, not the program's. */
function asReadingError(cause: unknown, name: string, signal: AbortSignal): unknown {
  if (cause instanceof GoldwertError || signal.aborted) return cause
  return new GoldwertError('file.unreadable', { name }, { cause })
}
