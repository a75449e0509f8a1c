import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useShortcuts } from '../../ui/shortcuts/use-shortcuts.tsx'
import classes from './section-list.module.css'
import { goToSection, isSettingsPart, settingsLink, settingsParts, type SettingsPart } from './settings-parts.ts'

/** What can be set, at a glance; by click, by key and by link one stands before it. */
export function SectionList() {
  const { t } = useTranslation('settings')
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('part')
  useEffect(() => {
    if (isSettingsPart(asked)) goToSection(asked)
  }, [asked])
  const goTo = (part: SettingsPart) => {
    navigate(settingsLink(part), { replace: true })
    // Asked for once more, it is the same link: nothing would move.
    goToSection(part)
  }
  useShortcuts(
    t('title'),
    settingsParts.map((part, index) => ({
      id: `settings.${part}`,
      keys: String(index + 1),
      label: t(`${part}.title`),
      run: () => goTo(part),
    })),
  )
  return (
    <nav aria-label={t('sections')}>
      <ol className={classes['list']}>
        {settingsParts.map((part, index) => (
          <li key={part}>
            <Link href={settingsLink(part)} replace className={classes['link'] ?? ''} onClick={() => goToSection(part)}>
              {t(`${part}.title`)}
              <span aria-hidden>
                <KeyCaps keys={String(index + 1)} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
