import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { WindowDrop } from '../intake/window-drop.tsx'
import { Show } from '../ui/states/show.tsx'
import classes from './app-frame.module.css'
import { Brand } from './brand.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { FrameShortcuts } from './frame-shortcuts.tsx'
import { Navigation } from './navigation.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { wasHereBefore } from '../navigation/remembered-place.ts'
import { ScreenOutlet } from './screen-outlet.tsx'
import { TopBar } from './top-bar.tsx'
import { useAnswersAhead } from './use-answers-ahead.ts'
import { useAppliedSettings } from './use-applied-settings.ts'
import { useFirstRun } from './use-first-run.ts'
import { useUpgradeNotice } from './use-upgrade-notice.ts'

const FirstRun = lazy(async () => ({ default: (await import('../screens/first-run/first-run.tsx')).FirstRun }))

/** The first steps while there is nothing to see, else the workbench. */
export function AppFrame() {
  useAppliedSettings()
  useUpgradeNotice()
  const firstRun = useFirstRun()
  if (firstRun.state === 'loading') return wasHereBefore() ? <Waiting /> : null
  if (firstRun.state === 'failed') return <Show of={firstRun}>{() => null}</Show>
  if (!firstRun.value.shown) return <Workbench />
  return (
    <Suspense>
      <ConnectionBanner />
      <FirstRun
        workspace={firstRun.value.workspace}
        startsOver={firstRun.value.startsOver}
        onLeave={firstRun.value.leave}
      />
      <WindowDrop stays />
    </Suspense>
  )
}

/** The frame without anything in it, while the core opens the workspace. */
const Waiting = () => (
  <div className={classes['frame']} aria-busy>
    <aside className={classes['side']}>
      <Brand />
    </aside>
  </div>
)

/** Navigation at the left, search and what is running above, the screen in the middle. */
function Workbench() {
  useAnswersAhead()
  const { t } = useTranslation('frame')
  const progress = valueOr(useCall('review.progress', {}), null)
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main" onClick={toMain}>
        {t('skipToContent')}
      </a>
      <aside className={classes['side']}>
        <Brand />
        <Navigation toReview={progress?.left ?? 0} />
      </aside>
      <TopBar />
      <div className={classes['banners']}>
        <ConnectionBanner />
        <SampleBanner />
      </div>
      <main id="main" className={classes['main']} tabIndex={-1}>
        <ScreenOutlet />
      </main>
      <FrameShortcuts />
      <WindowDrop />
    </div>
  )
}

/** The link's hash would be taken for a route, so the focus is moved by hand. */
function toMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
