// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { SearchDialogProvider, useSearchDialog } from '../../../src/renderer/shell/search-dialog-context.tsx'
import { drawScreen, press, settled, typeInto } from '../draw-screen.tsx'
import { settings, themes } from '../pretended-shop.ts'

function Opener() {
  const { open } = useSearchDialog()
  return (
    <button type="button" onClick={open}>
      öffnen
    </button>
  )
}

const field = () => document.querySelector<HTMLInputElement>('[role=combobox]')

test('the search closed and opened again at once holds nothing of the question before', async () => {
  const { page } = await drawScreen(
    <SearchDialogProvider>
      <Opener />
    </SearchDialogProvider>,
    { answers: { 'settings.get': () => settings, 'codebook.get': () => [...themes] } },
  )
  const open = () => act(async () => page.querySelector('button')?.click())
  await open()
  // The dialog is fetched when it is first asked for.
  await expect.poll(() => settled().then(field), { timeout: 20_000 }).not.toBeNull()
  await typeInto(field(), 'beratung')
  field()?.focus()
  await open()
  expect(field()?.value).toBe('beratung')
  await act(async () => {
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await Promise.resolve()
    page.querySelector('button')?.click()
  })
  await press()
  expect(field()?.value).toBe('')
})

test('the search left by Escape gives the focus back to where it was opened', async () => {
  const { page } = await drawScreen(
    <SearchDialogProvider>
      <Opener />
    </SearchDialogProvider>,
    { answers: { 'settings.get': () => settings, 'codebook.get': () => [...themes] } },
  )
  const opener = page.querySelector('button')
  opener?.focus()
  await act(async () => opener?.click())
  await expect.poll(() => settled().then(() => document.activeElement), { timeout: 20_000 }).toBe(field())
  await act(async () => {
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await Promise.resolve()
  })
  await expect.poll(() => settled().then(() => document.activeElement)).toBe(opener)
})
