import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: who goes on after it stands where it was opened. */
export function useFocusBack(): void {
  // While it is drawn first, the focus is where it was; the dialog takes it only then.
  const [opener] = useState(() => behindMenu(document.activeElement))
  useEffect(
    () => () => {
      // After the dialog itself has let go. What opened it may be gone, or the focus be wanted elsewhere by now.
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body
        if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}

/** The item of a menu is gone when the menu closes; the button that opened the menu is not. */
function behindMenu(element: Element | null): Element | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null
  return button === null ? element : document.getElementById(button)
}
