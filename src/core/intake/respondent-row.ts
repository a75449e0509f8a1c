import { hashText } from '../domain/hash-text.ts'
import { monthOf } from '../domain/month.ts'
import type { RawRow, RawTable } from '../importers/importer.ts'
import { detectLanguage } from '../text/language.ts'
import type { Tagger } from '../text/tagger.ts'
import type { RespondentRow, VerbatimPart } from './import-row.ts'
import type { TextPacker } from './text-packer.ts'
import { toVerbatimPart } from './verbatim-part.ts'

/** The same shape of table, whichever file it comes in. */
export const headerKeyOf = (table: Pick<RawTable, 'header'>): string => table.header.map(name => name.trim()).join('\t')

/** One respondent with an answer for each question that was answered; null where nothing was said. */
export function toRespondentRow(
  row: RawRow,
  headerKey: string,
  tagger: Tagger,
  keep: TextPacker['add'],
): RespondentRow | null {
  const answers = row.answers
    .filter(({ text }) => text.trim() !== '')
    .map(answer => toAnswer(row, answer, tagger, keep))
  if (answers.length === 0) return null
  // Ids of survey tools often count from 1 in every survey: only with its words is a row the same row.
  const content = row.answers.map(({ text }) => text.trim()).join('\n')
  return {
    kind: 'respondent',
    locator: row.locator,
    rowKey: hashText([headerKey, row.externalId, row.date ?? '', content].join('\n\n')),
    externalId: row.externalId,
    sheet: row.sheet,
    row: row.row,
    score: row.score,
    scale: row.scale,
    segment: JSON.stringify(row.segment),
    columns: JSON.stringify(row.columns),
    cells: JSON.stringify(row.cells),
    answers,
  }
}

function toAnswer(
  row: RawRow,
  { question, text }: RawRow['answers'][number],
  tagger: Tagger,
  keep: TextPacker['add'],
): VerbatimPart {
  const language = detectLanguage(text)
  const part = {
    saidOn: row.date,
    month: row.date === null ? null : monthOf(row.date),
    class: 'customer' as const,
    classReason: 'survey',
    title: question,
    language,
    text,
    hidden: [],
    person: row.person === null ? null : toPerson(row.person),
    tags: tagger.tag({ text, hidden: [], language, direction: 'in', title: question }),
    mail: null,
  }
  return toVerbatimPart(part, keep)
}

const toPerson = (person: string): { name: string; address: string } =>
  /^[^@\s]+@[^@\s]+$/.test(person) ? { name: '', address: person } : { name: person, address: '' }
