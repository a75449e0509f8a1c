import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import classes from './app-frame.module.css'
import { FrameShortcuts } from './frame-shortcuts.tsx'
import { Navigation } from './navigation.tsx'
import { ScreenOutlet } from './screen-outlet.tsx'
import { TopBar } from './top-bar.tsx'
import { useAppliedSettings } from './use-applied-settings.ts'

/** Navigation at the left, month and search above, the screen in the middle. */
export function AppFrame() {
  const { t } = useTranslation('frame')
  useAppliedSettings()
  const progress = valueOr(useCall('review.progress', {}), null)
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main" onClick={toMain}>
        {t('skipToContent')}
      </a>
      <aside className={classes['side']}>
        <div className={classes['brand']} aria-hidden>
          <img src={new URL('../mark.svg', import.meta.url).href} alt="" width={26} height={26} />
          Goldwert
        </div>
        <Navigation toReview={progress?.left ?? 0} />
      </aside>
      <TopBar />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <ScreenOutlet />
      </main>
      <FrameShortcuts />
    </div>
  )
}

/** The link's hash would be taken for a route, so the focus is moved by hand. */
function toMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
