import { useTranslation } from 'react-i18next'
import { loading } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyHouse } from './empty-house.tsx'
import { useMonth } from '../../navigation/use-month.tsx'
import { OverviewView } from './overview-view.tsx'

/** The month at a glance; the newest one unless another was chosen. */
export function OverviewScreen() {
  const { t } = useTranslation('overview')
  const { month, months } = useMonth()
  const overview = useCall(
    'figures.overview',
    { month: month ?? '2000-01' },
    { enabled: month !== null, keepLast: true },
  )
  const newTerms = useCall(
    'figures.new-terms',
    { month: month ?? '2000-01' },
    // The texts are read for them: the figures come first.
    { enabled: month !== null && overview.state === 'ready', keepLast: true },
  )
  const themes = useCall('codebook.get', {})
  if (months.length === 0) return <EmptyHouse title={t('title')} />
  return (
    <OverviewView
      title={t('title')}
      overview={month === null ? loading : overview}
      themes={themes}
      newTerms={month === null ? loading : newTerms}
    />
  )
}
