import type { MonthReport, Quote } from '../../../contract/schemas/report.ts'
import { useReportWords, type ReportWords } from '../report-words.ts'
import { Block, Definition, Section } from '../section.tsx'

const MOST_QUOTES = 6

/** What customers said, in their own words: a gold message first, and only what the owner approved one by one. */
export function QuotesSection({ report }: { readonly report: MonthReport }) {
  const words = useReportWords()
  const { t } = words
  const approved = report.quotes.filter(quote => quote.approved)
  const shown = [...approved.filter(quote => quote.gold), ...approved.filter(quote => !quote.gold)].slice(
    0,
    MOST_QUOTES,
  )
  return (
    <Section title={t('report:sections.quotes')} lead={lead(words, report, shown)}>
      {shown.map(quote => (
        <Block key={quote.verbatimId}>
          <QuoteText quote={quote} />
        </Block>
      ))}
      {shown.length > 0 && <Definition>{t('report:quotes.note')}</Definition>}
    </Section>
  )
}

function lead({ t, month }: ReportWords, { overview, quotes }: MonthReport, shown: readonly Quote[]): string {
  if (shown.length > 0) return t('report:quotes.lead', { count: shown.length, month })
  if (overview.reviewed.of === 0) return t('report:quotes.none', { month })
  const waiting = quotes.length > 0 ? ` ${t('report:quotes.waiting', { count: quotes.length })}` : ''
  return `${t('report:quotes.notYet')}${waiting}`
}

function QuoteText({ quote: { text, themeId, gold } }: { readonly quote: Quote }) {
  const { t, month, language, themeName } = useReportWords()
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”']
  const theme = themeId === null ? t('report:quotes.noTheme') : themeName(themeId)
  return (
    <figure className={gold ? 'gwr-quote gwr-gold' : 'gwr-quote'}>
      <blockquote>
        {open}
        {text}
        {close}
      </blockquote>
      <figcaption>
        {gold && <b>{t('report:quotes.gold')} · </b>}
        {theme} · {month}
      </figcaption>
    </figure>
  )
}
