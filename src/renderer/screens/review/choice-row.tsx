import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../contract/schemas/coding.ts'
import { KeyCaps, KeysOf } from '../../ui/shortcuts/shortcut-help.tsx'
import { CodingWhy } from '../verbatims/coding-why.tsx'
import { keyIdOf, promptChoices, promptKeys, type ChoicePrompt } from './review-keys.ts'
import { keepFocus } from '../verbatims/keep-focus.ts'
import classes from './value-rows.module.css'

interface ChoiceRowProps {
  readonly field: ChoicePrompt
  readonly chosen: string | null
  /** What was found, where it is what is chosen. */
  readonly finding: Finding | null
  readonly opened: boolean
  readonly showsWhy?: boolean
  readonly onChoose: (value: string) => void
  readonly onAsk: () => void
}

/** A field with one value of a closed list: shut it shows the value and its reason, open the values under their digits. */
export function ChoiceRow({ field, chosen, finding, opened, showsWhy = false, onChoose, onAsk }: ChoiceRowProps) {
  const { t } = useTranslation(['review', 'verbatims'])
  const nameOf = (value: string) => t(`verbatims:${field}.${value}` as 'verbatims:type.other')
  return (
    <div className={classes['row']} data-opened={opened}>
      <button type="button" className={classes['field']} aria-expanded={opened} onMouseDown={keepFocus} onClick={onAsk}>
        <span className={classes['label']}>{t(`review:values.${field}`)}</span>
        <span className={classes['value']}>
          <span className={classes['chosen']}>{chosen ? nameOf(chosen) : t('review:values.open')}</span>
          {finding && !opened && (
            <CodingWhy
              layer={finding.layer}
              confidence={finding.confidence}
              evidence={finding.evidence}
              short
              full={showsWhy}
            />
          )}
        </span>
        <KeysOf id={keyIdOf(`ask-${field}`)} keys={promptKeys[field]} />
      </button>
      {opened && (
        <div className={classes['choices']} role="group" aria-label={t(`review:values.${field}`)}>
          {finding && <CodingWhy layer={finding.layer} confidence={finding.confidence} evidence={finding.evidence} />}
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
              {nameOf(value)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
