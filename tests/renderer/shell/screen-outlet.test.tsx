// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { ImportDraftProvider } from '../../../src/renderer/intake/import-draft.tsx'
import { navigateTo } from '../../../src/renderer/navigation/hash-location.ts'
import { ScreenOutlet } from '../../../src/renderer/shell/screen-outlet.tsx'
import { drawScreen, settled } from '../draw-screen.tsx'
import { pretendedShop } from '../pretended-shop.ts'

test('a screen begins at its top, however far the one before was read', async () => {
  const { page } = await drawScreen(
    <ImportDraftProvider>
      <main id="main" tabIndex={-1}>
        <ScreenOutlet />
      </main>
    </ImportDraftProvider>,
    { answers: pretendedShop(), at: '/settings' },
  )
  const main = page.querySelector('main')
  if (main) main.scrollTop = 900
  await act(async () => navigateTo('/help'))
  await settled()
  expect(main?.scrollTop).toBe(0)
})
