import { Button } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { useKeysHelp } from '../../shell/keys-help.tsx'
import { Page } from '../../ui/page.tsx'
import { HelpView, isHelpTopic } from './help-view.tsx'

/** Each screen in plain words; `?on=review` opens the page of a screen. */
export function HelpScreen() {
  const { t } = useTranslation('help')
  const topic = new URLSearchParams(useSearch()).get('on') ?? 'start'
  const { open } = useKeysHelp()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" leftSection={<IconKeyboard size={18} aria-hidden />} onClick={open}>
          {t('keys')}
        </Button>
      }
    >
      <HelpView topic={isHelpTopic(topic) ? topic : 'start'} />
    </Page>
  )
}
