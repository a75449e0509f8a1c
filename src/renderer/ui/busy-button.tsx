import { Button, Loader, type ButtonProps, type ElementProps } from '@mantine/core'

interface BusyButtonProps extends ButtonProps, ElementProps<'button', keyof ButtonProps> {
  /** Its work is under way: a second click does nothing. */
  readonly busy: boolean
}

/** Shows that its work is under way and stays enabled meanwhile, since a disabled button lets go of the focus. */
export function BusyButton({ busy, onClick, leftSection, ...props }: BusyButtonProps) {
  const sign = busy ? <Loader size={18} color="currentcolor" aria-hidden /> : leftSection
  return <Button {...props} leftSection={sign} aria-busy={busy} onClick={busy ? undefined : onClick} />
}
