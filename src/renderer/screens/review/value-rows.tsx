import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../contract/schemas/coding.ts'
import type { MessageClass } from '../../../contract/schemas/message.ts'
import { ChoiceRow } from './choice-row.tsx'
import { findingKinds, type ChoiceField, type Draft } from './review-draft.ts'
import { sentimentKeys, type ChoicePrompt, type Prompt } from './review-keys.ts'
import { oneOf, otherClasses, polarities } from './review-values.ts'
import { keepFocus } from '../verbatims/keep-focus.ts'
import classes from './value-rows.module.css'

interface ValueRowsProps {
  readonly draft: Draft
  readonly findings: readonly Finding[]
  readonly messageClass: MessageClass
  readonly prompt: Prompt | null
  /** The words behind what is suggested, beside it. */
  readonly showsWhy: boolean
  readonly onChoose: (field: ChoiceField, value: string) => void
  readonly onReclass: (messageClass: MessageClass) => void
  readonly onDropCompetitor: () => void
  readonly onAsk: (kind: ChoicePrompt) => void
}

/** Sentiment at once, the rest after its key. A decline has a reason besides. */
export function ValueRows({ draft, findings, messageClass, prompt, showsWhy, ...on }: ValueRowsProps) {
  const { t } = useTranslation('review')
  const fields = (['type', 'declineReason', 'cause', 'outcome'] as const).filter(
    field => field !== 'declineReason' || draft.type === 'decline' || prompt?.kind === field,
  )
  const reclass = (value: string) => {
    const chosen = oneOf(otherClasses, value)
    if (chosen) on.onReclass(chosen)
  }
  return (
    <section className={classes['rows']} aria-label={t('values.title')}>
      <SentimentRow chosen={draft.sentiment} onChoose={value => on.onChoose('sentiment', value)} />
      {fields.map(field => (
        <ChoiceRow
          key={field}
          field={field}
          chosen={draft[field]}
          finding={findings.find(found => found.kind === findingKinds[field] && found.value === draft[field]) ?? null}
          opened={prompt?.kind === field}
          showsWhy={showsWhy}
          onChoose={value => on.onChoose(field, value)}
          onAsk={() => on.onAsk(field)}
        />
      ))}
      {draft.competitor && <CompetitorRow name={draft.competitor} onDrop={on.onDropCompetitor} />}
      <ChoiceRow
        field="class"
        chosen={messageClass}
        finding={null}
        opened={prompt?.kind === 'class'}
        onChoose={reclass}
        onAsk={() => on.onAsk('class')}
      />
    </section>
  )
}

interface SentimentRowProps {
  readonly chosen: Draft['sentiment']
  readonly onChoose: (value: string) => void
}

function SentimentRow({ chosen, onChoose }: SentimentRowProps) {
  const { t } = useTranslation(['review', 'verbatims'])
  return (
    <div className={classes['sentiments']} role="group" aria-label={t('review:values.sentiment')}>
      {polarities.map(polarity => (
        <button
          key={polarity}
          type="button"
          className={classes['sentiment']}
          aria-pressed={polarity === chosen}
          onMouseDown={keepFocus}
          onClick={() => onChoose(polarity)}
        >
          {t(`verbatims:sentiment.${polarity}`)}
          <kbd className={classes['sign']}>{sentimentKeys[polarity][0]}</kbd>
        </button>
      ))}
    </div>
  )
}

interface CompetitorRowProps {
  readonly name: string
  readonly onDrop: () => void
}

function CompetitorRow({ name, onDrop }: CompetitorRowProps) {
  const { t } = useTranslation('review')
  return (
    <div className={classes['competitor']}>
      <span className={classes['label']}>{t('values.competitor')}</span>
      <strong className={classes['value']}>{name}</strong>
      <button
        type="button"
        className={classes['drop']}
        aria-label={t('values.dropCompetitor', { name })}
        onMouseDown={keepFocus}
        onClick={onDrop}
      >
        <IconX size={15} aria-hidden />
      </button>
    </div>
  )
}
