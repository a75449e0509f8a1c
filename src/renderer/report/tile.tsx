import type { Figure } from '../../contract/schemas/figure.ts'
import { writeFigure, writeValue } from './figure-text.ts'
import { useReportWords, type ReportWords } from './report-words.ts'

interface TileProps {
  readonly figure: Figure
  /** False while the owner has reviewed no case of the month: then the suggestions stand in front, and say so. */
  readonly hasReviewed: boolean
}

/** One of the six numbers of the first page. */
export function Tile({ figure, hasReviewed }: TileProps) {
  const words = useReportWords()
  const { t, number } = words
  const isSuggestion = !hasReviewed && figure.n === 0
  const value = isSuggestion && figure.unreviewed > 0 ? writeSuggested(words, figure) : writeFigure(words, figure)
  return (
    <div className={isSuggestion ? 'gwr-tile gwr-suggested' : 'gwr-tile'}>
      <h3>{t(`figures:${figure.id}.name`)}</h3>
      <p className="gwr-tile-value">
        <span className={/\d/u.test(value) && value.length < 12 ? 'gwr-big' : 'gwr-big gwr-in-words'}>{value}</span>
        {isSuggestion && figure.unreviewed > 0 ? (
          <span className="gwr-plus">{t('report:unreviewedTag')}</span>
        ) : (
          figure.unreviewed > 0 && (
            <span className="gwr-plus">
              +{number(figure.unreviewed)} {t('report:unreviewedTag')}
            </span>
          )
        )}
      </p>
      <Details figure={figure} isSuggestion={isSuggestion} />
      <Comparisons figure={figure} isSuggestion={isSuggestion} />
    </div>
  )
}

function writeSuggested(words: ReportWords, figure: Figure): string {
  const { value } = figure.withUnreviewed
  return value === null ? words.t('report:fewCases') : writeValue(words, figure.unit, value)
}

interface DetailsProps {
  readonly figure: Figure
  readonly isSuggestion: boolean
}

const details = {
  K1: [['complaint', 'complaint']],
  K3: [
    ['p90', 'p90'],
    ['open', 'open'],
  ],
  K5: [['late', 'late']],
  K9: [
    ['saved', 'saved'],
    ['lost', 'lost'],
    ['open', 'stillOpen'],
  ],
  K13: [
    ['hard', 'hard'],
    ['soft', 'soft'],
  ],
} as const

type Detailed = keyof typeof details

/** The parts of a figure that belong beside it, e.g. how the complaints ended. */
function Details({ figure, isSuggestion }: DetailsProps) {
  const words = useReportWords()
  const shown = figure.id in details ? details[figure.id as Detailed] : []
  const written = shown.flatMap(([key, name]) => {
    const part = figure.parts.find(candidate => candidate.key === key)
    if (part === undefined) return []
    const count = isSuggestion ? (part.value ?? 0) + part.unreviewed : part.value
    const value = part.unit === 'count' ? count : part.value
    const label = words.t(`report:tile.${name}`)
    return value === null ? [] : [`${label} ${writeValue(words, part.unit, value)}`]
  })
  const reason = figure.id === 'K10' ? topReason(words, figure, isSuggestion) : []
  return <p className="gwr-tile-details">{[...written, ...reason].join(' · ')}</p>
}

/** The reason most declines gave. */
function topReason({ t, number }: ReportWords, { parts }: Figure, isSuggestion: boolean): string[] {
  const counted = parts.map(part => ({ ...part, count: (part.value ?? 0) + (isSuggestion ? part.unreviewed : 0) }))
  const [top] = counted.toSorted((a, b) => b.count - a.count)
  if (top === undefined || top.count === 0) return []
  const reason = t(`verbatims:declineReason.${top.key as 'none'}`)
  return [`${reason} ${number(top.count)}`]
}

function Comparisons({ figure, isSuggestion }: DetailsProps) {
  const words = useReportWords()
  const { value, previous, median12 } = figure.withUnreviewed
  const rows = [
    ...(isSuggestion || value === figure.value ? [] : [['withUnreviewed', value] as const]),
    ['previous', previous] as const,
    ['median12', median12] as const,
  ]
  return (
    <dl>
      {rows.map(([key, compared]) => (
        <div key={key}>
          <dt>{words.t(`report:glance.${key}`)}</dt>
          <dd>{writeValue(words, figure.unit, compared)}</dd>
        </div>
      ))}
    </dl>
  )
}
