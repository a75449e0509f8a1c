import { MantineProvider } from '@mantine/core'
import { createInstance } from 'i18next'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { onTestFinished, vi } from 'vitest'
import type { UiLanguage } from '../../src/contract/schemas/language.ts'
import { i18nOptions } from '../../src/i18n/index.ts'
import { ApiProvider, createQueryClient } from '../../src/renderer/api/api-provider.tsx'
import { createClient } from '../../src/renderer/api/client.ts'
import { NoticesContext } from '../../src/renderer/api/notices.tsx'
import { HashRouter } from '../../src/renderer/navigation/hash-router.tsx'
import { ShortcutProvider } from '../../src/renderer/ui/shortcuts/use-shortcuts.tsx'
import { fakeTransport, type FakeAnswers } from './fake-transport.ts'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

async function speaking(language: UiLanguage, missing: string[]) {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    ...i18nOptions,
    lng: language,
    fallbackLng: language,
    saveMissing: true,
    missingKeyHandler: (_, namespace, key) => missing.push(`${namespace}:${key}`),
  })
  return instance
}

interface DrawOptions {
  readonly answers: FakeAnswers
  /** Path and search, as after `#`. */
  readonly at?: string
  readonly language?: UiLanguage
}

/** Draws a screen in a page of its own, in front of a pretended core. */
export async function drawScreen(screen: ReactNode, { answers, at = '/', language = 'de' }: DrawOptions) {
  window.location.hash = at
  const missing: string[] = []
  const notices = { done: vi.fn<(message: string) => void>(), failed: vi.fn<(message: string) => void>() }
  const transport = fakeTransport(answers)
  const i18n = await speaking(language, missing)
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  onTestFinished(() => {
    act(() => root.unmount())
    page.remove()
  })
  await act(async () => {
    root.render(
      <I18nextProvider i18n={i18n}>
        {/* Nothing is laid out here, so Mantine would take each opener for scrolled away and hide its menu. */}
        <MantineProvider env="test">
          <NoticesContext value={notices}>
            <ApiProvider client={createClient(transport)} queries={createQueryClient()}>
              <HashRouter>
                <ShortcutProvider>{screen}</ShortcutProvider>
              </HashRouter>
            </ApiProvider>
          </NoticesContext>
        </MantineProvider>
      </I18nextProvider>,
    )
  })
  await settled()
  return {
    page,
    transport,
    notices,
    missing,
    words: () => wordsOf(page),
    callsOf: (name: string) => transport.calls.filter(call => call.name === name).map(call => call.input),
  }
}

/** What is written on the screen, without Mantine's style elements. */
function wordsOf(page: Element): string {
  const copy = page.cloneNode(true) as Element
  for (const style of copy.querySelectorAll('style')) style.remove()
  return copy.textContent
}

/** Until answers on their way have arrived and been drawn: the page stays the same for a moment. */
export async function settled(): Promise<void> {
  let before = ''
  for (let round = 0; round < 40; round++) {
    await act(async () => {
      await new Promise(resolve => setTimeout(resolve, 30))
    })
    const now = document.body.innerHTML
    if (now === before) return
    before = now
  }
}

/** `Shift+Z`, `Control+k`, or a plain key. */
function keydown(written: string): void {
  const key = written.replace(/^(Shift|Control)\+(?=.)/, '')
  const held = { shiftKey: written.startsWith('Shift+'), ctrlKey: written.startsWith('Control+') }
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }))
}

/** Presses keys one after the other, each after the screen has followed the one before. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await act(async () => keydown(key))
  await settled()
}

/** Presses keys before the screen can follow. */
export async function pressAtOnce(...keys: readonly string[]): Promise<void> {
  await act(async () => {
    for (const key of keys) keydown(key)
  })
  await settled()
}

export const click = async (element: Element | null | undefined): Promise<void> => {
  if (!(element instanceof HTMLElement)) throw new Error('there is nothing to click')
  await act(async () => element.click())
  await settled()
}

/** Types into a field as React hears it. */
export async function typeInto(element: Element | null | undefined, text: string): Promise<void> {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    throw new Error('there is no field to type into')
  const prototype = element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settled()
}
