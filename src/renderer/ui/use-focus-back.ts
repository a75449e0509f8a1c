import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: who goes on after it stands where it was opened. */
export function useFocusBack(): void {
  // While it is drawn first, the focus is where it was; the dialog takes it only then.
  const [opener] = useState(() => document.activeElement)
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
