// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { HistoryButtons } from '../../../src/renderer/shell/history-buttons.tsx'
import { click, drawScreen, press } from '../draw-screen.tsx'

const step = { id: 1, at: '2026-03-02T09:00:00Z', label: 'review.one', params: {}, undone: false }

test('the list of what can be taken back has the focus when it is opened, and Escape shuts it', async () => {
  const { page } = await drawScreen(<HistoryButtons />, { answers: { 'history.list': () => [step] } })
  await click(page.querySelector('button'))
  expect(document.activeElement?.getAttribute('role')).toBe('menuitem')
  await press('Escape')
  expect(page.querySelector('[role=menu]')).toBeNull()
})
