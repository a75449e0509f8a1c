import { notifications } from '@mantine/notifications'
import type { Notices } from '../api/notices.tsx'

/** Notices at the lower edge; read out by screen readers, never taking the focus. */
export const toasts: Notices = {
  done: message => void notifications.show({ message, color: 'petrol', withBorder: true }),
  failed: message =>
    void notifications.show({ message, color: 'red', withBorder: true, autoClose: 12_000, role: 'alert' }),
}
