// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { useTypedAhead } from '../../../src/renderer/shell/use-typed-ahead.ts'
import { drawScreen } from '../draw-screen.tsx'

function Asked({ onTaken }: { readonly onTaken: (typed: string) => void }) {
  const take = useTypedAhead(true)
  return (
    <button type="button" id="take" onClick={() => onTaken(take())}>
      take
    </button>
  )
}

test('what is typed before the search is there reaches the search and no key of the screen below', async () => {
  const onTaken = vi.fn<(typed: string) => void>()
  const screenKeys = vi.fn<(event: Event) => void>()
  window.addEventListener('keydown', screenKeys)
  await drawScreen(<Asked onTaken={onTaken} />, { answers: {} })
  for (const key of ['b', 'e', 'x', 'Backspace', 'r', 'Enter'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  document.getElementById('take')?.click()
  document.getElementById('take')?.click()
  expect(onTaken.mock.calls).toEqual([['ber'], ['']])
  expect(screenKeys).not.toHaveBeenCalled()
  window.removeEventListener('keydown', screenKeys)
})
