import type { Page } from 'playwright-core'

/** A stop of the Tab key that somebody cannot see or hit, and why. */
export interface Fault {
  readonly part: string
  readonly why: 'no focus to be seen' | 'covered' | 'smaller than 24 px'
}

/** Presses Tab so often, and tells what is wrong with the parts it comes to. Each is looked at once. */
export async function faultsOfTabWalk(page: Page, most: number): Promise<readonly Fault[]> {
  const faults = new Map<string, Fault>()
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(faultOfFocus)
    if (fault === 'end') break
    if (fault !== null) faults.set(fault.part, fault)
  }
  return [...faults.values()]
}

/** Runs in the page. */
function faultOfFocus(): Fault | 'end' | null {
  const part = document.activeElement
  if (!(part instanceof HTMLElement) || part === document.body) return 'end'
  // Hidden fields of choices show themselves by their label.
  const shown = part.matches('[class*=SegmentedControl-input], [class*=Switch-input]')
    ? (part.parentElement?.querySelector<HTMLElement>('label') ?? part)
    : part
  // What merely scrolls takes the focus too, without being a control.
  if (part.matches('main, article, section, div:not([role]), ul')) return null
  const { left, top, width, height } = shown.getBoundingClientRect()
  const name = `${part.tagName} ${part.getAttribute('aria-label') ?? part.innerText ?? ''}`.slice(0, 60)
  const at = document.elementFromPoint(
    Math.min(Math.max(left + width / 2, 0), innerWidth - 1),
    Math.min(Math.max(top + Math.min(height, innerHeight) / 2, 0), innerHeight - 1),
  )
  const isSeen = at !== null && (shown.contains(at) || at.contains(shown))
  if (!isSeen || top > innerHeight || top + height < 0) return { part: name, why: 'covered' }
  const outlined = [part, shown].some(
    one => getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one, '::after').outlineStyle !== 'none',
  )
  // The search field's frame shows the focus for it.
  if (!outlined && !part.matches('[role=combobox]')) return { part: name, why: 'no focus to be seen' }
  // Links within sentences, and fields that the label or frame around them enlarges, are exempt (WCAG 2.5.8).
  const isExempt = part.matches('input') || (part.tagName === 'A' && getComputedStyle(part).display === 'inline')
  return !isExempt && (width < 24 || height < 24) ? { part: name, why: 'smaller than 24 px' } : null
}
