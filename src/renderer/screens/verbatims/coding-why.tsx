import { Tooltip } from '@mantine/core'
import { IconCpu, IconListCheck, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Evidence, Layer } from '../../../contract/schemas/coding.ts'
import { useFormat } from '../../use-format.ts'
import { certaintyOf } from './certainty.ts'
import classes from './coding-why.module.css'

const icons = { rule: IconListCheck, model: IconCpu, owner: IconUser } as const

/** Who says so: the rules, what was learned, or the owner. */
export function LayerIcon({ layer }: { readonly layer: Layer }) {
  const { t } = useTranslation('verbatims')
  const Icon = icons[layer]
  return (
    <span className={classes['layer']}>
      <Icon size={14} aria-hidden />
      <span className="visually-hidden">{t(`layer.${layer}`)}</span>
    </span>
  )
}

interface CodingWhyProps {
  readonly layer: Layer
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Without the words, where there is no room; they stand in the tip. */
  readonly short?: boolean
  /** Each rule or learned word beside what it fits, a line each. */
  readonly full?: boolean
}

const roundedWeight = ({ weight = 0 }: Evidence): number => Math.round(weight * 10) / 10

const inFull = (evidence: Evidence): string => (evidence.rule === '' ? evidence.words : evidence.rule)

/** The words each once, as they stand in the text. */
const distinct = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter((found, index) => evidence.findIndex(other => other.words === found.words) === index)

/** Why a theme or a value is suggested: who, how sure, and by which words; in full under the mouse. */
export function CodingWhy({ layer, confidence, evidence, short = false, full = false }: CodingWhyProps) {
  const { t } = useTranslation('verbatims')
  const found = distinct(evidence)
  const why = (
    <span className={classes['why']}>
      <LayerIcon layer={layer} />
      <span className={classes['certainty']} data-certainty={certaintyOf(confidence)}>
        {layer === 'owner' ? t('layer.owner') : t(`certainty.${certaintyOf(confidence)}`)}
      </span>
      {full && <Reasons found={found} />}
      {!short &&
        !full &&
        found.slice(0, 4).map(one => (
          <q key={one.words} className={classes['words']}>
            {one.words}
          </q>
        ))}
    </span>
  )
  if (full || found.length === 0) return why
  return (
    <Tooltip
      multiline
      maw="22rem"
      position="bottom-start"
      label={
        <>
          {t(`layer.${layer}`)}
          <Reasons found={found} />
        </>
      }
    >
      {why}
    </Tooltip>
  )
}

/** Each with the rule it fits, or the weight it has learned. */
function Reasons({ found }: { readonly found: readonly Evidence[] }) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  return (
    <span className={classes['full']}>
      {found.map(one => (
        <span key={one.words}>
          <q>{one.words}</q> {inFull(one) === one.words ? '' : t('rule', { rule: inFull(one) })}
          {one.weight !== undefined && (
            <span className={classes['weight']}> {t('weight', { weight: format.number(roundedWeight(one)) })}</span>
          )}
        </span>
      ))}
    </span>
  )
}
