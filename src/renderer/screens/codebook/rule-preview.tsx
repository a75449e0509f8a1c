import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RuleExample, RulePreview as Preview, RuleVerdict } from '../../../contract/schemas/codebook.ts'
import type { Loadable } from '../../api/loadable.ts'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { MarkedText } from '../search/marked-text.tsx'
import classes from './rule-preview.module.css'

/** What the rules would find in the owner's own mail, while they are typed. */
export function RulePreview({ preview }: { readonly preview: Loadable<Preview> }) {
  const { t } = useTranslation('codebook')
  return (
    <section className={classes['preview']} aria-label={t('preview.title')}>
      <p className={classes['title']}>{t('preview.title')}</p>
      <Show of={preview} compact>
        {found => <Hits found={found} />}
      </Show>
    </section>
  )
}

/** Decisions that the rules contradict come first: there is something to do. */
const near = ['missed', 'wrong', 'passing', 'exception'] as const satisfies readonly RuleVerdict[]

function Hits({ found }: { readonly found: Preview }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const of = (kind: RuleVerdict) => found.examples.filter(example => example.kind === kind)
  return (
    <>
      <HitCount found={found} />
      <Bearing found={found} />
      {near.slice(0, 2).map(kind => (
        <NearMisses key={kind} kind={kind} number={format.number(found.near[kind])} examples={of(kind)} open />
      ))}
      <Examples examples={of('hit')} />
      {found.hits === 0 && found.complete && <p className={classes['count']}>{t('preview.none')}</p>}
      {near.slice(2).map(kind => (
        <NearMisses key={kind} kind={kind} number={format.number(found.near[kind])} examples={of(kind)} />
      ))}
    </>
  )
}

function HitCount({ found }: { readonly found: Preview }) {
  const format = useFormat()
  const number = format.number(found.hits)
  const percent = format.percent(found.candidates === 0 ? 1 : found.looked / found.candidates)
  return (
    <p className={classes['count']} role="status">
      {found.complete ? (
        <Trans
          ns="codebook"
          i18nKey="preview.hits"
          count={found.hits}
          values={{ number, scanned: format.number(found.scanned) }}
          components={{ b: <strong className={classes['number']} /> }}
        />
      ) : (
        <Trans
          ns="codebook"
          i18nKey="preview.counting"
          values={{ number, percent }}
          components={{ b: <strong className={classes['number']} /> }}
        />
      )}
    </p>
  )
}

/** The theme's own number where it is another than that of the hits. */
function Bearing({ found: { bearing, complete, hits } }: { readonly found: Preview }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  if (bearing === null || !complete || (bearing.all === hits && bearing.hit === hits)) return null
  return (
    <p className={classes['bearing']}>
      {t('preview.bearing', {
        count: bearing.all,
        number: format.number(bearing.all),
        hit: format.number(bearing.hit),
        beyond: format.number(bearing.all - bearing.hit),
      })}
    </p>
  )
}

interface NearMissesProps {
  readonly kind: RuleVerdict
  readonly number: string
  readonly examples: readonly RuleExample[]
  readonly open?: boolean
}

function NearMisses({ kind, number, examples, open = false }: NearMissesProps) {
  const { t } = useTranslation('codebook')
  if (examples.length === 0) return null
  return (
    <details className={classes['near']} open={open} data-kind={kind}>
      <summary>
        {t(`preview.kind.${kind}`)} <span className={classes['nearNumber']}>{number}</span>
      </summary>
      <Examples examples={examples} />
    </details>
  )
}

const Examples = ({ examples }: { readonly examples: readonly RuleExample[] }) => (
  <ul className={classes['hits']}>
    {examples.map(example => (
      <li key={example.verbatimId}>
        <Link href={`/verbatims?at=${example.verbatimId}`} className={classes['hit']}>
          <span className={classes['snippet']}>
            <MarkedText text={example.snippet} marks={example.marks} />
          </span>
          {example.term !== '' && <code className={classes['term']}>{example.term}</code>}
        </Link>
      </li>
    ))}
  </ul>
)
