/** Every file in a drop, folders walked through; each knows its place in the drop as `webkitRelativePath`. */
export async function filesInDrop(transfer: DataTransfer): Promise<readonly File[]> {
  // Both lists are emptied as soon as the event is over, so they are read before anything is awaited.
  const files = [...transfer.files]
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.() ?? null).filter(entry => entry !== null)
  if (window.goldwert || !entries.some(entry => entry.isDirectory)) return files
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)]
  const children = await entriesIn((entry as FileSystemDirectoryEntry).createReader())
  return (await Promise.all(children.map(filesIn))).flat()
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(file => resolve(placed(file, entry.fullPath.replace(/^\//, ''))), reject)
  })

const placed = (file: File, path: string): File =>
  Object.defineProperty(file, 'webkitRelativePath', { value: path, configurable: true })

/** A reader gives a hundred entries at a time, and none when it is through. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject)
  })
  return batch.length === 0 ? batch : [...batch, ...(await entriesIn(reader))]
}
