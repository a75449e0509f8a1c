import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { NextStep } from '../../api/next-step.ts'

/** The button for what an error's sentence proposes. */
export function NextStepButton({ step }: { readonly step: NextStep }) {
  const { t } = useTranslation('common')
  if (step.kind === 'reload')
    return (
      <Button variant="default" onClick={() => location.reload()}>
        {t('next.reload')}
      </Button>
    )
  return (
    <Button component={Link} href={step.href} variant="default">
      {t(`next.${step.name}`)}
    </Button>
  )
}
