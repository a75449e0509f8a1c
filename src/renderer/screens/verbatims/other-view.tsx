import { IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import classes from './other-view.module.css'
import type { Themes } from './use-themes.ts'

interface OtherViewProps {
  readonly detail: Pick<VerbatimDetail, 'id' | 'reviewed' | 'themeIds'>
  readonly themes: Themes
}

/** Where the tagger would now say otherwise than the owner did: perhaps a slip, perhaps something it has yet to learn. */
export function OtherView({ detail, themes }: OtherViewProps) {
  const { t } = useTranslation('verbatims')
  const now = valueOr(useCall('review.suggest', { verbatimId: detail.id }, { enabled: detail.reviewed }), null)
  if (!detail.reviewed || now === null) return null
  const suggested = now.codings.map(coding => coding.themeId)
  const names = (ids: readonly string[]) => ids.map(id => themes.byId.get(id)?.name ?? id).join(', ')
  const more = suggested.filter(id => !detail.themeIds.includes(id))
  const fewer = detail.themeIds.filter(id => !suggested.includes(id))
  if (more.length + fewer.length === 0) return null
  return (
    <p className={classes['notice']}>
      <IconArrowsDiff size={15} aria-hidden />
      <span>
        {t('otherView.title')} {more.length > 0 && t('otherView.more', { themes: names(more) })}{' '}
        {fewer.length > 0 && t('otherView.fewer', { themes: names(fewer) })}
      </span>
    </p>
  )
}
