import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../contract/schemas/coding.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { CodingWhy } from '../verbatims/coding-why.tsx'
import type { ChoiceField, Draft } from './review-draft.ts'
import { promptChoices, promptKeys, sentimentKeys, type Prompt } from './review-keys.ts'
import { polarities } from './review-values.ts'
import { keepFocus } from './theme-panel.tsx'
import classes from './value-rows.module.css'

interface ValueRowsProps {
  readonly draft: Draft
  readonly findings: readonly Finding[]
  readonly prompt: Prompt | null
  readonly onChoose: (field: ChoiceField, value: string) => void
  readonly onAsk: (field: 'type' | 'cause' | 'outcome') => void
}

/** Sentiment at once, type, cause and outcome after their key. */
export function ValueRows({ draft, findings, prompt, onChoose, onAsk }: ValueRowsProps) {
  const { t } = useTranslation('review')
  return (
    <section className={classes['rows']} aria-label={t('values.title')}>
      <SentimentRow chosen={draft.sentiment} onChoose={value => onChoose('sentiment', value)} />
      {(['type', 'cause', 'outcome'] as const).map(field => (
        <ChoiceRow
          key={field}
          field={field}
          chosen={draft[field]}
          finding={findings.find(found => found.kind === field && found.value === draft[field]) ?? null}
          opened={prompt?.kind === field}
          onChoose={value => onChoose(field, value)}
          onAsk={() => onAsk(field)}
        />
      ))}
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
          <span>{t(`verbatims:sentiment.${polarity}`)}</span>
          <KeyCaps keys={sentimentKeys[polarity][0] ?? ''} />
        </button>
      ))}
    </div>
  )
}

interface ChoiceRowProps {
  readonly field: 'type' | 'cause' | 'outcome'
  readonly chosen: string | null
  readonly finding: Finding | null
  readonly opened: boolean
  readonly onChoose: (value: string) => void
  readonly onAsk: () => void
}

function ChoiceRow({ field, chosen, finding, opened, onChoose, onAsk }: ChoiceRowProps) {
  const { t } = useTranslation(['review', 'verbatims'])
  return (
    <div className={classes['row']} data-opened={opened}>
      <button type="button" className={classes['field']} aria-expanded={opened} onMouseDown={keepFocus} onClick={onAsk}>
        <span className={classes['label']}>{t(`review:values.${field}`)}</span>
        <span className={classes['value']}>
          {chosen ? t(`verbatims:${field}.${chosen}` as 'verbatims:type.other') : t('review:values.open')}
        </span>
        <KeyCaps keys={promptKeys[field]} />
      </button>
      {finding && !opened && (
        <CodingWhy layer={finding.layer} confidence={finding.confidence} evidence={finding.evidence} />
      )}
      {opened && (
        <div className={classes['choices']} role="group" aria-label={t(`review:values.${field}`)}>
          {promptChoices[field].map((value, index) => (
            <button
              key={value}
              type="button"
              className={classes['choice']}
              aria-pressed={value === chosen}
              onMouseDown={keepFocus}
              onClick={() => onChoose(value)}
            >
              <KeyCaps keys={String(index + 1)} />
              {t(`verbatims:${field}.${value}` as 'verbatims:type.other')}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
