import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ErrorCode } from '../../../contract/errors.ts'

/** The button for what the sentence of an error proposes besides trying again; nothing where it proposes nothing. */
export function NextStep({ after }: { readonly after: ErrorCode | undefined }) {
  const { t } = useTranslation('common')
  switch (after) {
    case 'workspace.none':
    case 'workspace.missing':
    case 'workspace.newer':
      return <Way href="/start" label={t('next.workspace')} />
    case 'workspace.damaged':
    case 'workspace.not-a-workspace':
      return <Way href="/settings" label={t('next.backup')} />
    case 'internal':
      return (
        <Button variant="default" onClick={() => location.reload()}>
          {t('next.reload')}
        </Button>
      )
    default:
      return null
  }
}

const Way = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <Button component={Link} href={href} variant="default">
    {label}
  </Button>
)
