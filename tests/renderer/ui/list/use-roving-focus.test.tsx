// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { useRovingFocus } from '../../../../src/renderer/ui/list/use-roving-focus.ts'
import { drawScreen, press } from '../../draw-screen.tsx'

function Names({ names }: { readonly names: readonly string[] }) {
  const roving = useRovingFocus<HTMLUListElement>('[aria-current]')
  return (
    <ul {...roving}>
      {names.map(name => (
        <li key={name} {...(name === 'Preis' ? { 'aria-current': true } : {})}>
          <button type="button">{name}</button>
        </li>
      ))}
    </ul>
  )
}
const draw = () => drawScreen(<Names names={['Produkt', 'Preis', 'Lob']} />, { answers: {} })
const reachable = (page: Element) =>
  [...page.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0).map(one => one.textContent)

test('Tab reaches one part of a list: the present one, then the one it left', async () => {
  const { page } = await draw()
  expect(reachable(page)).toEqual(['Preis'])
  page.querySelectorAll('button')[2]?.focus()
  expect(reachable(page)).toEqual(['Lob'])
})

test('arrows, Home and End walk along the list and stay in it', async () => {
  const { page } = await draw()
  page.querySelectorAll('button')[1]?.focus()
  await press('ArrowDown', 'ArrowDown')
  expect(document.activeElement?.textContent).toBe('Lob')
  await press('Home')
  expect(document.activeElement?.textContent).toBe('Produkt')
  await press('ArrowUp')
  expect(document.activeElement?.textContent).toBe('Produkt')
  await press('End')
  expect(document.activeElement?.textContent).toBe('Lob')
})
