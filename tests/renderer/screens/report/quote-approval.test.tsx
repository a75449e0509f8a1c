// @vitest-environment jsdom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { QuoteApproval, type Approve } from '../../../../src/renderer/screens/report/quote-approval.tsx'
import type { Quote } from '../../../../src/contract/schemas/report.ts'
import { click, drawScreen, settled, typeInto } from '../../draw-screen.tsx'

const quote = (verbatimId: number, over: Partial<Quote> = {}): Quote => ({
  verbatimId,
  text: 'Die Beratung war schlecht.',
  month: '2026-03',
  themeId: 'T1',
  gold: false,
  approved: false,
  rare: false,
  polarity: 'negative',
  ...over,
})

async function draw(quotes: readonly Quote[]) {
  const onApprove = vi.fn<Approve>()
  const screen = await drawScreen(<QuoteApproval quotes={quotes} onApprove={onApprove} />, { answers: {} })
  await click(screen.page.querySelector('button'))
  return { ...screen, onApprove }
}

test('a quote is approved with the very words that will be printed', async () => {
  const { page, onApprove } = await draw([quote(7)])
  await typeInto(page.querySelector('textarea'), 'Die Beratung war … schlecht.')
  await click(page.querySelector('input[type=checkbox]'))
  expect(onApprove.mock.calls).toEqual([[7, true, 'Die Beratung war … schlecht.']])
})

test('words changed after the approval are approved anew when the field is left', async () => {
  const { page, onApprove } = await draw([quote(7, { approved: true })])
  const field = page.querySelector('textarea')
  await typeInto(field, 'Gekürzt.')
  await act(async () => field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  await settled()
  expect(onApprove.mock.calls).toEqual([[7, true, 'Gekürzt.']])
})

test('where few cases speak of a theme the owner is warned', async () => {
  expect((await draw([quote(7, { rare: true })])).words()).toContain('Jemand könnte erraten')
})

test('a month without quotes asks for nothing', async () => {
  const { page } = await drawScreen(<QuoteApproval quotes={[]} onApprove={() => {}} />, { answers: {} })
  expect(page.querySelectorAll('section')).toHaveLength(0)
})
