import { eml } from './eml/eml.ts'
import { emlx } from './emlx/emlx.ts'
import type { Importer, ImportFile } from './importer.ts'
import { mbox } from './mbox/mbox.ts'
import { msg } from './msg/msg.ts'
import { pst } from './pst/pst.ts'
import { surveyCsv } from './survey-csv/survey-csv.ts'
import { surveySheet } from './survey-sheet/survey-sheet.ts'

/** Every format that can be read; a new one is a folder and a line here. */
export const importers: readonly Importer[] = [mbox, eml, emlx, msg, pst, surveySheet, surveyCsv]

/** Below this nobody recognises the content. */
const threshold = 0.3
/** From this on nobody else need look: telling a table without a name costs as much as reading a hundred mails. */
const sure = 0.95

/** The importer that knows the content best, or null. `as` names one by its id or ending and skips the sniffing. */
export function importerFor(file: ImportFile, as?: string): Importer | null {
  if (as !== undefined)
    return importers.find(({ id, extensions }) => id === as || extensions.includes(`.${as}`)) ?? null
  let best: Importer | null = null
  let bestScore = threshold
  for (const importer of importers) {
    const score = importer.sniff(file.head, file.name)
    if (score > bestScore) [best, bestScore] = [importer, score]
    if (bestScore >= sure) break
  }
  return best
}
