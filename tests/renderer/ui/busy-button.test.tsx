// @vitest-environment jsdom
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { BusyButton } from '../../../src/renderer/ui/busy-button.tsx'
import { click, drawScreen } from '../draw-screen.tsx'

function CopyButton({ onCopy }: { readonly onCopy: () => void }) {
  const [busy, setBusy] = useState(false)
  const copy = () => {
    setBusy(true)
    onCopy()
  }
  return (
    <BusyButton busy={busy} onClick={copy}>
      Sichern
    </BusyButton>
  )
}

test('a button whose work is under way keeps the focus, says so, and does nothing when it is pressed again', async () => {
  const onCopy = vi.fn()
  const { page } = await drawScreen(<CopyButton onCopy={onCopy} />, { answers: {} })
  const button = page.querySelector('button')
  button?.focus()
  await click(button)
  await click(button)
  expect(button?.disabled).toBe(false)
  expect(button?.getAttribute('aria-busy')).toBe('true')
  expect(document.activeElement).toBe(button)
  expect(onCopy).toHaveBeenCalledTimes(1)
})
