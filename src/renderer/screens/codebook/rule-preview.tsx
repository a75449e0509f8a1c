import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RulePreview as Preview } from '../../../contract/schemas/codebook.ts'
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
      <h3 className={classes['title']}>{t('preview.title')}</h3>
      <Show of={preview} compact>
        {found => <Hits found={found} />}
      </Show>
    </section>
  )
}

function Hits({ found }: { readonly found: Preview }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  return (
    <>
      <p className={classes['count']} role="status">
        {t('preview.hits', {
          count: found.hits,
          number: format.number(found.hits),
          scanned: format.number(found.scanned),
        })}
      </p>
      <ul className={classes['hits']}>
        {found.examples.map(example => (
          <li key={`${example.verbatimId}-${example.term}`}>
            <Link href={`/verbatims?at=${example.verbatimId}`} className={classes['hit']}>
              <span className={classes['snippet']}>
                <MarkedText text={example.snippet} marks={example.marks} />
              </span>
              <code className={classes['term']}>{example.term}</code>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
