import { ImportDraftProvider } from '../../src/renderer/intake/import-draft.tsx'
import { MonthProvider } from '../../src/renderer/navigation/use-month.tsx'
import { AppFrame } from '../../src/renderer/shell/app-frame.tsx'

/** All screens in their frame; which one is drawn, the address says. */
export const wholeApp = (
  <ImportDraftProvider>
    <MonthProvider>
      <AppFrame />
    </MonthProvider>
  </ImportDraftProvider>
)

/** The first button that says so, wherever it stands. */
export const buttonSaying = (text: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(element => element.textContent?.includes(text))
