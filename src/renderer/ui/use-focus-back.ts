import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: who goes on after it stands where it was opened. */
export function useFocusBack(): void {
  // While it is drawn first, the focus is where it was; the dialog takes it only then.
  const [{ opener, place }] = useState(() => ({ opener: behindMenu(document.activeElement), place: location.hash }))
  useEffect(
    () => () => {
      // After the dialog itself has let go. What opened it may be gone, or the focus be wanted elsewhere by now.
      setTimeout(() => {
        if (isFree(place) && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener, place],
  )
}

/** The screen as a whole takes the focus when nothing else has it; after a change of place it is to keep it. */
function isFree(place: string): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  return activeElement.id === 'main' && location.hash === place
}

/** The item of a menu is gone when the menu closes; the button that opened the menu is not. */
function behindMenu(element: Element | null): Element | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null
  return button === null ? element : document.getElementById(button)
}
