import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'

/** The overview before the first import. */
export function EmptyHouse({ title }: { readonly title: string }) {
  const { t } = useTranslation('overview')
  return (
    <Page title={title}>
      <EmptyState icon={IconFileImport} title={t('empty.title')} text={t('empty.text')}>
        <Button component={Link} href="/import">
          {t('empty.go')}
        </Button>
      </EmptyState>
    </Page>
  )
}
