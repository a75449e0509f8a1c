import type { MonthReport, Quote } from '../../../contract/schemas/report.ts'
import { quotesLead } from '../leads.ts'
import { useReportWords } from '../report-words.ts'
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
    <Section title={t('report:sections.quotes')} lead={quotesLead(words, report, shown)}>
      {shown.map(quote => (
        <Block key={quote.verbatimId}>
          <QuoteText quote={quote} />
        </Block>
      ))}
      {shown.length > 0 && <Definition>{t('report:quotes.note')}</Definition>}
    </Section>
  )
}

/** Quotation marks within a quote are single ones. */
const withInnerQuotes = (text: string, language: string): string =>
  text.replaceAll(/[„“"]([^„“”"]+)[“”"]/gu, language === 'de' ? '‚$1‘' : '‘$1’')

function QuoteText({ quote: { text, themeId, gold } }: { readonly quote: Quote }) {
  const { t, month, language, themeName } = useReportWords()
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”']
  const theme = themeId === null ? t('report:quotes.noTheme') : themeName(themeId)
  return (
    <figure className={gold ? 'gwr-quote gwr-gold' : 'gwr-quote'}>
      <blockquote>
        {open}
        {withInnerQuotes(text, language)}
        {close}
      </blockquote>
      <figcaption>
        {gold && <b>{t('report:quotes.gold')} · </b>}
        {theme} · {month}
      </figcaption>
    </figure>
  )
}
