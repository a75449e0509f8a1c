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
    <span className={classes['layer']} title={t(`layer.${layer}`)}>
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

/** The words each once, as they stand in the text, with the rule they fit as a tip. */
const distinct = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter((found, index) => evidence.findIndex(other => other.words === found.words) === index)

/** Why a theme or a value is suggested: who, how sure, and by which words. */
export function CodingWhy({ layer, confidence, evidence, short = false, full = false }: CodingWhyProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const found = distinct(evidence).slice(0, full ? evidence.length : 4)
  return (
    <span className={classes['why']} {...(short ? { title: found.map(({ words }) => words).join(', ') } : {})}>
      <LayerIcon layer={layer} />
      <span className={classes['certainty']} data-certainty={certaintyOf(confidence)}>
        {layer === 'owner' ? t('layer.owner') : t(`certainty.${certaintyOf(confidence)}`)}
      </span>
      {full && (
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
      )}
      {!short &&
        !full &&
        found.map(one => (
          <q key={one.words} className={classes['words']} title={t('rule', { rule: inFull(one) })}>
            {one.words}
          </q>
        ))}
    </span>
  )
}
