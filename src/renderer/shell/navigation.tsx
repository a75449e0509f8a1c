import {
  IconBook2,
  IconChecklist,
  IconFileImport,
  IconHelpCircle,
  IconLayoutDashboard,
  IconMessages,
  IconReportAnalytics,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { screenAt, screenNames, screenPath, type ScreenName } from '../navigation/screens.ts'
import { useFormat } from '../use-format.ts'
import classes from './navigation.module.css'

type Icon = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: boolean }>

const icons: Readonly<Record<ScreenName, Icon>> = {
  overview: IconLayoutDashboard,
  import: IconFileImport,
  review: IconChecklist,
  verbatims: IconMessages,
  codebook: IconBook2,
  search: IconSearch,
  report: IconReportAnalytics,
  settings: IconSettings,
  help: IconHelpCircle,
}
const below: readonly ScreenName[] = ['settings', 'help']
const above = screenNames.filter(name => !below.includes(name))

interface NavigationProps {
  /** Verbatims that wait for a decision. */
  readonly toReview: number
}

export function Navigation({ toReview }: NavigationProps) {
  const { t } = useTranslation('frame')
  return (
    <nav className={classes['navigation']} aria-label={t('navigation')}>
      <ul className={classes['list']}>
        {above.map(name => (
          <Item key={name} name={name} badge={name === 'review' ? toReview : 0} />
        ))}
      </ul>
      <ul className={classes['list']}>
        {below.map(name => (
          <Item key={name} name={name} badge={0} />
        ))}
      </ul>
    </nav>
  )
}

function Item({ name, badge }: { readonly name: ScreenName; readonly badge: number }) {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const [path] = useLocation()
  const here = screenAt(path) === name
  const Icon = icons[name]
  return (
    <li>
      <Link
        href={screenPath(name)}
        className={classes['item'] ?? ''}
        title={t(`screens.${name}`)}
        {...(here ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon size={19} stroke={1.7} aria-hidden />
        <span className={classes['label']}>{t(`screens.${name}`)}</span>
        {badge > 0 && (
          <span className={classes['badge']}>
            <span aria-hidden>{format.number(badge)}</span>
            <span className="visually-hidden">{t('toReview', { count: badge })}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
