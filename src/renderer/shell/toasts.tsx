import { notifications } from '@mantine/notifications'
import { getI18n } from 'react-i18next'
import type { Notices } from '../api/notices.tsx'

const closing = () => ({ 'aria-label': getI18n().t('close') })

/** Notices at the lower edge; read out by screen readers, never taking the focus. */
export const toasts: Notices = {
  done: message => void notifications.show({ message, color: 'petrol', withBorder: true, closeButtonProps: closing() }),
  failed: message =>
    void notifications.show({
      message,
      color: 'red',
      withBorder: true,
      autoClose: 12_000,
      role: 'alert',
      closeButtonProps: closing(),
    }),
}
