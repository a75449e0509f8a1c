import { Popover, UnstyledButton } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './notation-help.module.css'

const parts = ['word', 'start', 'end', 'inside', 'phrase', 'gap', 'either', 'passing', 'whose'] as const

/** How terms are written, one click beside the fields they are written in. */
export function NotationHelp() {
  const { t } = useTranslation('codebook')
  return (
    <Popover width={460} position="bottom-start" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes['open'] ?? ''}>
          <IconHelpCircle size={16} aria-hidden />
          {t('notation.title')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notation.title')}>
        <dl className={classes['list']} data-autofocus tabIndex={-1}>
          {parts.map(part => (
            <div key={part} className={classes['line']}>
              <dt>
                <code>{t(`notation.${part}.term`)}</code>
              </dt>
              <dd>{t(`notation.${part}.meaning`)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes['note']}>{t('notation.note')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
