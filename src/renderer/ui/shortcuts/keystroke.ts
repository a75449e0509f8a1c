/** A key as the registry writes it: `j`, `?`, `mod+k`, `shift+enter`, or two in a row, `g 1`. `mod` is Ctrl, on a Mac ⌘. */
export type Keys = string

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/** The pressed key in the registry's writing. Shift is named only where the key itself does not change by it (`?` needs none). */
export function keystrokeOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const mod = isMac() ? event.metaKey : event.ctrlKey
  const shiftTells = event.shiftKey && (key.length > 1 || mod || /\p{L}/u.test(key))
  return [mod && 'mod', event.altKey && 'alt', shiftTells && 'shift', key].filter(Boolean).join('+')
}

const typingParts =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]'

/** Whether the key would be text: single-key shortcuts must keep out of fields, and out of the screen below a dialog. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches(typingParts) || target.closest('[role=dialog]') !== null)

/** Whether the key presses the button or link that has the focus: whoever walked there by Tab means that. */
export const pressesPart = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.matches('button, a[href], summary, [role=button], [role=menuitem], [role=tab]')

const symbols: Readonly<Record<string, string>> = {
  shift: '⇧',
  alt: 'Alt',
  enter: '↵',
  escape: 'Esc',
  space: '␣',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
}

/** What is printed on the keyboards of the language's countries. */
const printed: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>> = {
  de: { mod: 'Strg', delete: 'Entf', home: 'Pos1', end: 'Ende', pageup: 'Bild ↑', pagedown: 'Bild ↓' },
  en: { mod: 'Ctrl', delete: 'Del', home: 'Home', end: 'End', pageup: 'Page Up', pagedown: 'Page Down' },
}

/** How a key is shown: `mod+k` is ["Strg", "K"], in English ["Ctrl", "K"], on a Mac ["⌘", "K"]. */
export const keyCaps = (keys: Keys, language: 'de' | 'en'): readonly string[] =>
  keys
    .split(/(?<=.)\+(?=.)| /)
    .map(part => (part === 'mod' && isMac() ? '⌘' : (printed[language][part] ?? symbols[part] ?? part.toUpperCase())))
