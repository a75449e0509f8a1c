import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ErrorCode } from '../../../contract/errors.ts'

/** Where the sentence of an error sends the owner. */
const places: Readonly<Partial<Record<ErrorCode, { readonly href: string; readonly name: 'workspace' | 'backup' }>>> = {
  'workspace.none': { href: '/start', name: 'workspace' },
  'workspace.missing': { href: '/start', name: 'workspace' },
  'workspace.newer': { href: '/start', name: 'workspace' },
  'workspace.damaged': { href: '/settings', name: 'backup' },
  'workspace.not-a-workspace': { href: '/settings', name: 'backup' },
}

/** The button for what the sentence of an error proposes besides trying again; nothing where it proposes nothing. */
export function NextStep({ after }: { readonly after: ErrorCode | undefined }) {
  const { t } = useTranslation('common')
  const place = after && places[after]
  if (place)
    return (
      <Button component={Link} href={place.href} variant="default">
        {t(`next.${place.name}`)}
      </Button>
    )
  if (after !== 'internal') return null
  return (
    <Button variant="default" onClick={() => location.reload()}>
      {t('next.reload')}
    </Button>
  )
}
