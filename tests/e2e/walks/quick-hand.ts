import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { goToScreen } from './screens.ts'

/** Fifty Enters without a pause: each decides the letter that it saw; where the machine could not follow, that is said. */
export async function decideWithoutPause(page: Page): Promise<void> {
  const applied: unknown[] = []
  page.on('request', request => {
    if (request.url().endsWith('/call') && request.postData()?.includes('"review.apply"'))
      applied.push(request.postData())
  })
  await goToScreen(page, 'Übersicht')
  await goToScreen(page, 'Prüfen')
  await page.getByRole('main').getByRole('article').waitFor()
  await page.waitForLoadState('networkidle')
  for (let press = 0; press < 50; press++) await page.keyboard.press('Enter')
  const bar = page.getByRole('progressbar', { name: /^\d+ von / })
  const decided = Number.parseInt((await bar.getAttribute('aria-label')) ?? '', 10)
  expect(decided).toBeGreaterThan(30)
  if (decided < 50) await page.getByText('stand noch nicht da').first().waitFor()
  await expect.poll(() => applied.length, { timeout: 15_000 }).toBe(decided)
  expect(new Set(applied).size).toBe(decided)
}
