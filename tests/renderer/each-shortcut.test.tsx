// @vitest-environment jsdom
import { act, useEffect, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { methods, type MethodName } from '../../src/contract/methods.ts'
import { ImportDraftProvider } from '../../src/renderer/intake/import-draft.tsx'
import { MonthProvider } from '../../src/renderer/navigation/use-month.tsx'
import { CodebookScreen } from '../../src/renderer/screens/codebook/codebook-screen.tsx'
import { OverviewScreen } from '../../src/renderer/screens/overview/overview-screen.tsx'
import { ReviewScreen } from '../../src/renderer/screens/review/review-screen.tsx'
import { SettingsScreen } from '../../src/renderer/screens/settings/settings-screen.tsx'
import { VerbatimsScreen } from '../../src/renderer/screens/verbatims/verbatims-screen.tsx'
import { FrameShortcuts } from '../../src/renderer/shell/frame-shortcuts.tsx'
import { KeysHelpProvider } from '../../src/renderer/shell/keys-help.tsx'
import { SearchDialogProvider } from '../../src/renderer/shell/search-dialog-context.tsx'
import type { Keys } from '../../src/renderer/ui/shortcuts/keystroke.ts'
import type { Scope } from '../../src/renderer/ui/shortcuts/shortcut-registry.ts'
import { useActiveShortcuts } from '../../src/renderer/ui/shortcuts/use-shortcuts.tsx'
import { drawScreen, settled } from './draw-screen.tsx'
import type { FakeAnswers } from './fake-transport.ts'
import { pretendedShop } from './pretended-shop.ts'
import { givenCoding, givenDetail, givenRow } from './screens/review/given-verbatims.ts'

const step = { id: 1, at: '2026-03-02T09:00:00Z', label: 'review.one', params: {}, undone: false }
const letters = Array.from({ length: 40 }, (_, index) => index + 1)
const rows = letters.map(id => givenRow(id, { alike: 1 }))
const answers: FakeAnswers = {
  ...pretendedShop(),
  'history.list': () => [step, { ...step, id: 2, undone: true }],
  'history.undo': () => ({ ...step, undone: true }),
  'history.redo': () => step,
  'review.queue': () => ({ total: rows.length, rows }),
  'review.apply': ({ decisions }) => ({ applied: decisions.length }),
  'review.alike': () => ({ letters: [] }),
  'verbatims.list': () => ({ total: rows.length, rows }),
  'verbatims.get': ({ verbatimId }) =>
    givenDetail(verbatimId, {
      text: `Die Beratung war schlecht, Brief ${verbatimId}.\n\nGruß\nAnna\nWeg 1`,
      hidden: [{ what: 'greeting', span: [35, 52] }],
      codings: [givenCoding('T1')],
      type: 'decline',
      caseId: 5,
      alike: 1,
      thread: [givenRow(verbatimId), givenRow(80 + verbatimId)].map(row => ({ ...row, person: 'Anna Kern' })) as never,
    }),
  'codebook.save-theme': ({ theme }) => theme,
  'themes.count': () => [],
}

interface Place {
  readonly screen: ReactNode
  readonly at: string
  /** Keys that are pressed before, where there would be nothing to do: nothing to take back, no earlier letter. */
  readonly before: Readonly<Record<string, readonly Keys[]>>
  /** Shown, and pressed by another test. */
  readonly elsewhere?: Readonly<Record<string, string>>
}

const places: Readonly<Record<string, Place>> = {
  everywhere: { screen: null, at: '/nowhere', before: {} },
  overview: { screen: <OverviewScreen />, at: '/', before: { 'month.later': [','] } },
  review: {
    screen: <ReviewScreen />,
    at: '/review',
    before: {
      'review.previous': ['j'],
      'review.undo': ['4'],
      'review.redo': ['enter', 'z'],
      'review.first': ['j'],
      'review.sentiment-positive': ['-'],
    },
    elsewhere: Object.fromEntries(
      ['next', 'previous', 'more', 'less'].map(way => [
        `review.words-${way}`,
        'words are chosen where text is laid out: tests/e2e/walks/review.ts',
      ]),
    ),
  },
  verbatims: {
    screen: <VerbatimsScreen />,
    at: '/verbatims',
    before: {
      'verbatims.previous': ['j'],
      'verbatims.select-up': ['j'],
      'verbatims.select-none': ['x'],
      'verbatims.decide': ['x'],
    },
  },
  codebook: {
    screen: <CodebookScreen />,
    at: '/codebook?theme=T4',
    before: {},
    elsewhere: { 'codebook.save': 'needs a changed rule: codebook-screen.test.tsx' },
  },
  settings: { screen: <SettingsScreen />, at: '/settings', before: { 'settings.shop': ['2'] } },
}

const named: Readonly<Record<string, string>> = { enter: 'Enter', escape: 'Escape' }

/** A key as the browser tells it. */
async function strike(keys: Keys): Promise<void> {
  for (const stroke of keys.split(' ')) {
    const parts = stroke.split(/(?<=.)\+(?=.)/)
    const written = parts.at(-1) ?? ''
    const key = named[written] ?? written
    const held = { ctrlKey: parts.includes('mod'), shiftKey: parts.includes('shift') }
    const target = document.activeElement ?? document.body
    await act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }))
    })
  }
  await settled()
}

async function drawPlace({ screen, at }: Place) {
  const heard: { scopes: readonly Scope[] } = { scopes: [] }
  function Listening() {
    const scopes = useActiveShortcuts()
    useEffect(() => {
      heard.scopes = scopes
    })
    return null
  }
  const drawn = await drawScreen(
    <MonthProvider>
      <ImportDraftProvider>
        <SearchDialogProvider>
          <KeysHelpProvider>
            <Listening />
            {screen ?? <FrameShortcuts />}
          </KeysHelpProvider>
        </SearchDialogProvider>
      </ImportDraftProvider>
    </MonthProvider>,
    { answers, at },
  )
  const isChange = (name: string) => methods[name as MethodName]?.kind !== 'query'
  return {
    shown: heard.scopes.flatMap(({ shortcuts }) => shortcuts).filter(({ hidden }) => !hidden),
    /** All that the owner or the core notices of a key. */
    noticed: () =>
      JSON.stringify([
        document.body.innerHTML,
        window.location.hash,
        document.activeElement?.id,
        String(document.getSelection()),
        drawn.transport.calls.filter(({ name }) => isChange(name)),
        drawn.notices.done.mock.calls,
        print.mock.calls.length,
        copied.mock.calls,
      ]),
  }
}

const print = vi.fn<() => void>()
const copied = vi.fn<(text: string) => Promise<void>>(async () => undefined)
const waysOf = (keys: Keys | readonly Keys[]): readonly Keys[] => (typeof keys === 'string' ? [keys] : keys)

test.each(Object.entries(places))('every key that ? shows does something: %s', async (_, place) => {
  vi.stubGlobal('print', print)
  // Where the page may not write to the clipboard itself, a field is copied from.
  Object.assign(document, { execCommand: copied })
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } })
  const { shown, noticed } = await drawPlace(place)
  expect(shown.length).toBeGreaterThan(0)
  const silent: string[] = []
  for (const { id, keys } of shown.filter(one => place.elsewhere?.[one.id] === undefined)) {
    for (const way of waysOf(keys)) {
      for (const key of place.before[id] ?? []) await strike(key)
      const before = noticed()
      await strike(way)
      // What a key opens may have to be loaded first.
      for (let wait = 0; wait < 50 && noticed() === before; wait++) await settled()
      if (noticed() === before) silent.push(`${id}: ${way}`)
      await strike('escape')
      window.location.hash = place.at
      await settled()
    }
  }
  expect(silent).toEqual([])
})
