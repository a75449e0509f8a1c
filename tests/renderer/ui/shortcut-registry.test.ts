// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { keyCaps } from '../../../src/renderer/ui/shortcuts/keystroke.ts'
import { createShortcutRegistry, type Shortcut } from '../../../src/renderer/ui/shortcuts/shortcut-registry.ts'

const run = () => vi.fn<(event: KeyboardEvent) => void>()
const shortcut = (keys: Shortcut['keys'], over: Partial<Shortcut> = {}): Shortcut => ({
  id: String(keys),
  keys,
  label: '',
  run: run(),
  ...over,
})

function pressIn(target: EventTarget, registry: ReturnType<typeof createShortcutRegistry>, init: KeyboardEventInit) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.addEventListener('keydown', pressed => registry.handle(pressed as KeyboardEvent), { once: true })
  target.dispatchEvent(event)
  return event
}

test('the place registered last wins, and gives the key back when it goes', () => {
  const registry = createShortcutRegistry()
  const [below, above] = [shortcut('j'), shortcut('j')]
  registry.add({ name: 'below', shortcuts: [below] })
  const remove = registry.add({ name: 'above', shortcuts: [above] })
  pressIn(document.body, registry, { key: 'j' })
  remove()
  pressIn(document.body, registry, { key: 'j' })
  expect([above.run, below.run].map(mock => vi.mocked(mock).mock.calls.length)).toEqual([1, 1])
})

test('single keys are text while one types; keys with Ctrl may work there too', () => {
  const registry = createShortcutRegistry()
  const [plain, withCtrl] = [shortcut('a'), shortcut('mod+k', { whileTyping: true })]
  registry.add({ name: 'screen', shortcuts: [plain, withCtrl] })
  const field = document.body.appendChild(document.createElement('input'))
  expect(pressIn(field, registry, { key: 'a' }).defaultPrevented).toBe(false)
  expect(pressIn(field, registry, { key: 'k', ctrlKey: true }).defaultPrevented).toBe(true)
  expect(plain.run).not.toHaveBeenCalled()
})

test('two keys in a row work within a moment, not after it', () => {
  let now = 0
  const registry = createShortcutRegistry(() => now)
  const goHome = shortcut('g 1')
  registry.add({ name: 'places', shortcuts: [goHome] })
  pressIn(document.body, registry, { key: 'g' })
  now = 300
  pressIn(document.body, registry, { key: '1' })
  pressIn(document.body, registry, { key: 'g' })
  now = 5000
  pressIn(document.body, registry, { key: '1' })
  expect(goHome.run).toHaveBeenCalledTimes(1)
})

test('a question mark needs no word of the Shift key, a capital letter does', () => {
  const registry = createShortcutRegistry()
  const [help, redo] = [shortcut('?'), shortcut('mod+shift+z')]
  registry.add({ name: 'screen', shortcuts: [help, redo] })
  pressIn(document.body, registry, { key: '?', shiftKey: true })
  pressIn(document.body, registry, { key: 'Z', shiftKey: true, ctrlKey: true })
  expect([help.run, redo.run].map(mock => vi.mocked(mock).mock.calls.length)).toEqual([1, 1])
})

test('keys that the owner chose replace those of the program', () => {
  const registry = createShortcutRegistry()
  const accept = shortcut('a', { id: 'accept' })
  registry.add({ name: 'screen', shortcuts: [accept] })
  registry.remap(new Map([['accept', 'x']]))
  pressIn(document.body, registry, { key: 'a' })
  expect(accept.run).not.toHaveBeenCalled()
  pressIn(document.body, registry, { key: 'x' })
  expect(accept.run).toHaveBeenCalledTimes(1)
})

test('keys are shown as they stand on the keyboard of the language', () => {
  expect(keyCaps('mod+shift+z', 'en')).toEqual(['Ctrl', '⇧', 'Z'])
  expect(keyCaps('mod+home', 'de')).toEqual(['Strg', 'Pos1'])
})
