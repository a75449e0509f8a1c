import type { ColumnRole, RoleReason } from '../../contract/schemas/survey.ts'
import type { ColumnGuess } from '../importers/importer.ts'
import { scaleWordsOf } from './scale-words.ts'
import { dayOrderOf, isSerialDate, parseCellDate, parseCellNumber, parseScore } from './cell-values.ts'

/** What the values of one column look like. */
interface ColumnProfile {
  readonly name: string
  /** Name and, where it is another, the question behind it. */
  readonly label: string
  readonly values: readonly string[]
  readonly distinct: number
  readonly dates: number
  readonly scores: number
  readonly numbers: number
  readonly emails: number
  readonly links: number
  /** Whether the values are words of a scale: "sehr zufrieden". */
  readonly isScale: boolean
  readonly meanLength: number
  readonly withBlank: number
}

const idName =
  /^(?:#|id|nr\.?|nummer|no\.?|row|(?:response|respondent|antwort|teilnehmer|befragten|collector|survey|submission|record|session|token|zugangscode|seed|zufallsstartwert|network|user|recipient|review|reference|order|ticket|bestell|auftrags|rechnungs)[\s_-]?(?:id|code|nr\.?|nummer|number|no\.?)?)$|(?:^|[\s_-])(?:uuid|guid|token|responseid|import\s?id|seed)$|_id$/i
/** Names of the time at which answers were sent in, the surest first. */
const submitted: readonly RegExp[] = [
  /zeitstempel|timestamp|abgeschickt|submit|completion|fertigstellung|recorded|answered|beantwortet|date modified|eingegangen|inserted/i,
  /end ?date|enddatum|ende/i,
]
const anyDate = /datum|date|zeit|time|uhrzeit|_at$|am$|start|ende?$/i
const personName =
  /e-?mail|^name$|vorname|nachname|first[\s_-]?name|last[\s_-]?name|kundenname|customer|kunde(?:nnummer)?$|username|nutzername|benutzer|telefon|phone|recipient(?:email|firstname|lastname)/i
const scoreName =
  /empfehl|weiterempf|recommend|wahrscheinlich|likel|\bnps\b|score|punkte|bewert|zufrieden|satisf|rating|stern|\bstars?\b|\bnote\b|schulnote|csat|\bces\b|skala|scale|grade/i
const textName =
  /warum|weshalb|wieso|grund|\bwhy\b|reason|kommentar|comment|feedback|anmerk|hinweis|vorschl|wunsch|verbesser|improve|besser|gefallen|\bliked?\b|what|was |wie |erzähl|tell|beschreib|describe|sonstige|freitext|open-ended|nachricht|message|text$|meinung|opinion|lob|kritik/i
const technical =
  /^(?:letzte seite|last ?page|start-?sprache|start ?language|sprache|language|userlanguage|progress|finished|status|duration.*|dauer.*|distribution ?channel|locationlatitude|locationlongitude|externalreference|tags|custom data.*|referrer.*|ip.*|user agent|browser|device.*|last name|start date.*|stage date.*|response type|ending|total points|quiz feedback|punkte – .*|feedback – .*|points - .*|feedback - .*)$/i

/** Guesses what each column is for and says why, from its name and a sample of its values. */
export function guessColumns(
  header: readonly string[],
  questions: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnGuess[] {
  const profiles = header.map((name, i) =>
    profileOf(
      name,
      questions[i] ?? name,
      rows.map(row => row[i] ?? ''),
    ),
  )
  const dateColumn = bestDate(profiles)
  return profiles.map(profile => {
    const isSent = submitted.some(names => names.test(profile.label))
    const [role, reason]: Guess = profile === dateColumn ? ['date', isSent ? 'submitted' : 'date'] : guessOf(profile)
    return { name: profile.name, role, reason }
  })
}

function profileOf(name: string, question: string, column: readonly string[]): ColumnProfile {
  const values = column
    .map(value => value.trim())
    .filter(value => value !== '')
    .slice(0, 500)
  const order = dayOrderOf(values)
  const isDateName = [...submitted, anyDate].some(names => names.test(name))
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length
  return {
    name,
    label: question === name ? name : `${name} ${question}`,
    values,
    distinct: new Set(values).size,
    dates: share(value => parseCellDate(value, order) !== null || (isDateName && isSerialDate(value))),
    scores: share(value => isScore(parseScore(value)) && value.length < 40),
    numbers: share(value => parseCellNumber(value) !== null),
    emails: share(value => value.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
    links: share(value => /^https?:\/\/\S+$/i.test(value)),
    isScale: scaleWordsOf(values) !== null,
    meanLength: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
    withBlank: share(value => /\S\s+\S/.test(value)),
  }
}

const isScore = (value: number | null): boolean => value !== null && value >= 0 && value <= 10

/** One date per row is the answer's: when it was sent in, rather than when it was begun. */
function bestDate(profiles: readonly ColumnProfile[]): ColumnProfile | null {
  const dated = profiles.filter(profile => profile.dates >= 0.8)
  for (const names of [...submitted, anyDate]) {
    const found = dated.find(profile => names.test(profile.label))
    if (found) return found
  }
  return dated[0] ?? null
}

type Guess = readonly [ColumnRole, RoleReason]

function guessOf(profile: ColumnProfile): Guess {
  const { name, label, values, dates, emails, links, scores, numbers, meanLength, isScale } = profile
  if (emails >= 0.6) return ['person', 'addresses']
  if (idName.test(name)) return ['id', 'id']
  if (technical.test(name)) return ['other', 'technical']
  if (dates >= 0.8) return ['other', 'other-date']
  if (links >= 0.6) return ['other', 'links']
  if (values.length === 0) return asksForText(label) ? ['text', 'asks'] : ['other', 'empty']
  if (isScale) return ['score', 'scale-words']
  if (scores >= 0.7 && scoreName.test(label)) return ['score', 'scale-name']
  if (scores >= 0.9 && looksLikeScale(values)) return ['score', 'scale-numbers']
  if (numbers >= 0.9) return ['other', 'numbers']
  if (personName.test(name) && meanLength < 60) return ['person', 'name']
  return wordsGuess(profile)
}

/** Who asks why wants words, though most answer with the same short "no". */
const asksWhy = (label: string): boolean => /\b(?:warum|weshalb|wieso|why)\b/i.test(label)
const isSentence = (value: string): boolean => value.length >= 20 && /\S\s+\S+\s+\S/.test(value)

const asksForText = (label: string): boolean => textName.test(label) || label.endsWith('?')

/** Tells free text from a choice of few values. */
function wordsGuess({ label, values, distinct, meanLength, withBlank }: ColumnProfile): Guess {
  if (asksWhy(label) && values.some(isSentence)) return ['text', 'asks']
  const repeats = distinct <= Math.max(2, values.length * 0.5) && distinct <= 40
  const isProse = meanLength >= 25 && withBlank >= 0.5
  if (textName.test(label) && (!repeats || isProse)) return ['text', 'asks']
  if (repeats && values.length >= 4 && meanLength < 60) return ['segment', 'choice']
  if (isProse || (withBlank >= 0.3 && meanLength >= 12)) return ['text', 'sentences']
  if (asksForText(label)) return ['text', 'asks']
  return values.length >= 4 ? ['other', 'mixed'] : ['segment', 'choice']
}

/** Whole numbers of a 0-10, 1-5 or 1-6 scale, several of them, again and again. */
function looksLikeScale(values: readonly string[]): boolean {
  const numbers = values.map(parseScore)
  return (
    values.length >= 10 &&
    numbers.every(value => value !== null && Number.isInteger(value)) &&
    new Set(numbers).size >= 3
  )
}
