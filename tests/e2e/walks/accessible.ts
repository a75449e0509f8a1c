import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Axe {
  readonly run: (part: string | Document, options: object) => Promise<AxeResults>
}

/** What keeps somebody from using the page as it stands, or the part of it that `within` selects; one line each: rule and element. */
export async function barriersOf(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    ({ part, runOnly }) => (globalThis as unknown as { axe: Axe }).axe.run(part ?? document, { runOnly }),
    { part: within, runOnly: rules },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
