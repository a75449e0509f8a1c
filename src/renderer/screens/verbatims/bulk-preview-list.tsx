import { useTranslation } from 'react-i18next'
import type { BulkPreview } from '../../../contract/schemas/review.ts'
import { useFormat } from '../../use-format.ts'
import classes from './bulk.module.css'
import { ThemeSigns } from './theme-name.tsx'
import type { Themes } from './use-themes.ts'
import { personOf } from './verbatim-row.tsx'

interface BulkPreviewListProps {
  readonly preview: BulkPreview
  readonly themes: Themes
}

/** What the decision changes: how many, which themes come and go, and the first letters as they will be. */
export function BulkPreviewList({ preview, themes }: BulkPreviewListProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const { deciding, kept, passedOver, tooMany, examples } = preview
  if (tooMany) return <p role="alert">{t('bulk.tooMany')}</p>
  return (
    <section className={classes['preview']} aria-label={t('bulk.preview')}>
      <p role="status">
        {t('bulk.deciding', { count: deciding, number: format.number(deciding) })}{' '}
        {kept > 0 && t('bulk.kept', { count: kept, number: format.number(kept) })}{' '}
        {passedOver > 0 && t('bulk.passedOver', { count: passedOver, number: format.number(passedOver) })}
      </p>
      <ul className={classes['themes']}>
        {preview.themes.map(({ themeId, gained, lost }) => (
          <li key={themeId}>
            <ThemeSigns themeIds={[themeId]} themesById={themes.byId} /> {themes.byId.get(themeId)?.name ?? themeId}{' '}
            {gained > 0 && <strong>+{format.number(gained)}</strong>}{' '}
            {lost > 0 && <strong>−{format.number(lost)}</strong>}
          </li>
        ))}
      </ul>
      <ul className={classes['letters']} tabIndex={0} aria-label={t('bulk.examples')}>
        {examples.map(row => (
          <li key={row.id}>
            <span className={classes['person']}>{personOf(row) || t(`kind.${row.kind}`)}</span>
            <span className={classes['snippet']}>{row.snippet || row.title}</span>
            <ThemeSigns themeIds={row.themeIds} themesById={themes.byId} />
          </li>
        ))}
      </ul>
      {deciding > examples.length && (
        <p className={classes['more']}>
          {t('bulk.more', { count: deciding - examples.length, number: format.number(deciding - examples.length) })}
        </p>
      )}
    </section>
  )
}
