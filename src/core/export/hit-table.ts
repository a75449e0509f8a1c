import type { StoredList } from '../../contract/schemas/stored.ts'
import type { Theme } from '../../contract/schemas/theme.ts'
import type { Cell } from './csv.ts'

type StoredRow = StoredList['rows'][number]

/** The columns of exported hits; their titles stand in the catalogue `search` under `export.columns`. */
export const hitColumns = [
  'id',
  'case',
  'saidOn',
  'person',
  'address',
  'title',
  'words',
  'class',
  'type',
  'sentiment',
  'confirmed',
  'suggested',
  'cause',
  'outcome',
  'gold',
  'reviewed',
  'note',
  'score',
  'attachments',
  'source',
  'locator',
] as const
export type HitColumn = (typeof hitColumns)[number]

/** How values are called in the owner's language. */
export interface HitWords {
  readonly yes: string
  readonly answer: string
  readonly value: (list: 'class' | 'type' | 'sentiment' | 'cause' | 'outcome', id: string) => string
  readonly theme: (id: string) => string
}

/** `Lieferung / Termin` for a theme below another. */
export function themePath(themes: readonly Theme[], id: string, nameOf: (theme: Theme) => string): string {
  const names: string[] = []
  let theme = themes.find(candidate => candidate.id === id)
  // A damaged codebook may go round in a circle.
  for (; theme !== undefined && names.length < 10;) {
    names.unshift(nameOf(theme))
    const { parentId } = theme
    theme = parentId === null ? undefined : themes.find(candidate => candidate.id === parentId)
  }
  return names.length === 0 ? id : names.join(' / ')
}

/** One line for each letter or answer; what is not known stays empty. */
export function toHitRow(row: StoredRow, words: HitWords): readonly Cell[] {
  const isMail = row.kind === 'message'
  const themes = (review: 'confirmed' | 'suggested'): string =>
    row.codings
      .filter(coding => coding.review === review)
      .map(({ themeId }) => words.theme(themeId))
      .join('; ')
  const named = (list: 'type' | 'sentiment' | 'cause' | 'outcome', id: string | null): Cell =>
    id === null ? null : words.value(list, id)
  const cells: Readonly<Record<HitColumn, Cell>> = {
    id: row.id,
    case: row.caseId,
    saidOn: row.date === null ? null : new Date(row.date),
    person: isMail ? (row.from?.name ?? null) : null,
    address: isMail ? (row.from?.address ?? null) : null,
    title: isMail ? row.subject : (row.answers[0]?.question ?? null),
    words: row.verbatim,
    class: isMail ? words.value('class', row.class) : words.answer,
    type: named('type', row.type),
    sentiment: named('sentiment', row.sentiment),
    confirmed: themes('confirmed'),
    suggested: themes('suggested'),
    cause: named('cause', row.cause),
    outcome: named('outcome', row.outcome),
    gold: row.gold ? words.yes : null,
    reviewed: row.reviewed ? words.yes : null,
    note: row.note,
    score: isMail ? null : row.score,
    attachments: isMail
      ? row.attachments
          .map(({ name }) => name ?? '')
          .filter(Boolean)
          .join('; ')
      : null,
    source: row.source,
    locator: row.locator,
  }
  return hitColumns.map(column => cells[column])
}
