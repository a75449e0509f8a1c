import { Button, Switch, Textarea } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Quote } from '../../../contract/schemas/report.ts'
import classes from './report-screen.module.css'

/** `masked` is the very text that will be printed. */
export type Approve = (verbatimId: number, approved: boolean, masked: string) => void

interface QuoteApprovalProps {
  readonly quotes: readonly Quote[]
  readonly onApprove: Approve
}

/** No quote is printed before its words were read and approved; closed until asked for, so that the report comes first. */
export function QuoteApproval({ quotes, onApprove }: QuoteApprovalProps) {
  const { t } = useTranslation('report-screen')
  const [opened, setOpened] = useState(false)
  // Fields that measure themselves are dear, so they wait for the first opening; then they stay, with what was typed.
  const [wasOpened, setWasOpened] = useState(false)
  const list = useId()
  if (quotes.length === 0) return null
  const approved = quotes.filter(quote => quote.approved).length
  const Chevron = opened ? IconChevronUp : IconChevronDown
  return (
    <section className={classes['approval']} aria-label={t('quotes.title')}>
      <div className={classes['approvalHead']}>
        <div>
          <h2 className={classes['title']}>{t('quotes.title')}</h2>
          <p className={classes['note']}>{t('quotes.state', { approved, count: quotes.length })}</p>
        </div>
        <Button
          variant="default"
          rightSection={<Chevron size={18} aria-hidden />}
          aria-expanded={opened}
          aria-controls={list}
          onClick={() => {
            setOpened(!opened)
            setWasOpened(true)
          }}
        >
          {opened ? t('quotes.close') : t('quotes.open')}
        </Button>
      </div>
      <ul id={list} className={classes['quotes']} hidden={!opened}>
        {(wasOpened ? quotes : []).map(quote => (
          <li key={quote.verbatimId}>
            <QuoteCard quote={quote} onApprove={onApprove} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface QuoteCardProps {
  readonly quote: Quote
  readonly onApprove: Approve
}

function QuoteCard({ quote, onApprove }: QuoteCardProps) {
  const { t } = useTranslation('report-screen')
  const [text, setText] = useState(quote.text)
  const keep = () => {
    if (quote.approved && text !== quote.text) onApprove(quote.verbatimId, true, text)
  }
  return (
    <div className={classes['quote']} data-gold={quote.gold}>
      <Textarea
        label={t(quote.gold ? 'quotes.goldText' : 'quotes.text')}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={keep}
      />
      {quote.rare && <p className={classes['warning']}>{t('quotes.rare')}</p>}
      <div className={classes['quoteFoot']}>
        <Switch
          label={t('quotes.approve')}
          checked={quote.approved}
          disabled={text.trim() === ''}
          onChange={event => onApprove(quote.verbatimId, event.currentTarget.checked, text)}
        />
        <Link href={`/verbatims?at=${quote.verbatimId}`}>{t('quotes.original')}</Link>
      </div>
    </div>
  )
}
