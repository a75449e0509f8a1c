// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import type { Decision } from '../../../../src/contract/schemas/review.ts'
import { ReviewScreen } from '../../../../src/renderer/screens/review/review-screen.tsx'
import { click, drawScreen, press, pressAtOnce, settled, typeInto } from '../../draw-screen.tsx'
import { Refusal, type FakeAnswers } from '../../fake-transport.ts'
import { themes } from '../../pretended-shop.ts'
import { givenCoding, givenDetail, givenRow } from './given-verbatims.ts'

const step = { id: 1, at: '2026-03-02T09:00:00Z', label: 'review.one', params: {}, undone: true }
const letters = [1, 2, 3]

/** A core with three letters about advice that wait. */
const answers: FakeAnswers = {
  'codebook.get': () => [...themes],
  'review.progress': () => ({ left: letters.length, reviewed: 0, reviewedToday: 0 }),
  'review.queue': () => ({ total: letters.length, rows: letters.map(id => givenRow(id)) }),
  'verbatims.get': ({ verbatimId }) =>
    givenDetail(verbatimId, {
      text: `Die Beratung war schlecht, Brief ${verbatimId}.\n\nGruß\nAnna`,
      hidden: [{ what: 'greeting', span: [37, 46] }],
      codings: [givenCoding('T1')],
    }),
  'review.apply': ({ decisions }) => ({ applied: decisions.length }),
  'history.undo': () => step,
  'history.redo': () => step,
}
const draw = (over: FakeAnswers = {}, at = '/review') =>
  drawScreen(<ReviewScreen />, { answers: { ...answers, ...over }, at })
const stored = (screen: Awaited<ReturnType<typeof draw>>) =>
  screen.callsOf('review.apply').flatMap(input => (input as { readonly decisions: readonly Decision[] }).decisions)

/** What the owner left empty is decided, too. */
const leftEmpty = { cause: null, outcome: null, declineReason: null }

test('Enter stores what is suggested and opens the next letter', async () => {
  const screen = await draw()
  expect(screen.words()).toContain('Brief 1.')
  await press('Enter')
  expect(stored(screen)).toEqual([{ ...leftEmpty, verbatimId: 1, themes: ['T1'], gold: false, note: '' }])
  expect(screen.words()).toContain('Brief 2.')
})

test('0 stores that no theme fits', async () => {
  const screen = await draw()
  await press('0')
  expect(stored(screen)).toMatchObject([{ verbatimId: 1, themes: [] }])
})

test('a digit toggles a theme, two letters another, and a cause is chosen by its digit', async () => {
  const screen = await draw()
  await press('1', 't', 'p', 'e', 'u', '2', '-', 'Enter')
  expect(stored(screen)).toEqual([
    { ...leftEmpty, verbatimId: 1, themes: ['T4'], sentiment: 'negative', cause: 'maker', gold: false, note: '' },
  ])
})

test('Escape leaves a question without an answer', async () => {
  const screen = await draw()
  await press('u', 'Escape', '4', 'Enter')
  expect(stored(screen)).toEqual([{ ...leftEmpty, verbatimId: 1, themes: ['T1', 'T4'], gold: false, note: '' }])
})

test('Z takes the last change back, then the last decision', async () => {
  const screen = await draw()
  await press('Enter', '4', 'z')
  expect(screen.callsOf('history.undo')).toEqual([])
  await press('z')
  expect(screen.callsOf('history.undo')).toHaveLength(1)
  expect(screen.words()).toContain('Brief 1.')
})

test('what was taken back is done again with Shift and Z', async () => {
  const screen = await draw()
  await press('Enter', 'z')
  await press('Shift+Z')
  expect(screen.callsOf('history.redo')).toHaveLength(1)
  expect(screen.words()).toContain('Brief 2.')
})

test('nothing is taken back that was not done in this sitting', async () => {
  const screen = await draw()
  await press('z')
  expect(screen.callsOf('history.undo')).toEqual([])
  expect(screen.notices.done).toHaveBeenCalledOnce()
})

test('a decision that could not be stored comes back with the reason', async () => {
  const screen = await draw({
    'review.apply': () => {
      throw new Refusal('disk.full')
    },
  })
  await press('Enter')
  expect(screen.words()).toContain('Brief 1.')
  expect(screen.notices.failed).toHaveBeenCalledWith(expect.stringContaining('kein Platz'))
})

test('keys struck faster than the screen is drawn still decide one letter each', async () => {
  const screen = await draw()
  await pressAtOnce('Enter', 'Enter', 'Enter')
  expect(stored(screen).map(decision => decision.verbatimId)).toEqual([1, 2, 3])
  expect(screen.words()).toContain('Alles geprüft')
})

/** A key as the system hands it on; `pressedAt` as `performance.now()`. */
const struck = (key: string, { pressedAt = performance.now(), repeat = false } = {}) => {
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: pressedAt })
  return act(async () => void document.body.dispatchEvent(event))
}

test('keys that piled up behind a busy moment decide only what was on the screen when they were pressed', async () => {
  const screen = await draw()
  const pressedAt = performance.now()
  await struck('Enter', { pressedAt })
  await struck('Enter', { pressedAt: pressedAt + 0.001 })
  expect(stored(screen).map(decision => decision.verbatimId)).toEqual([1])
  expect(screen.words()).toContain('Brief 2.')
  expect(screen.notices.done).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('stand noch nicht da'))
  await struck('n')
  expect(stored(screen)).toMatchObject([{ verbatimId: 1 }, { verbatimId: 2, themes: [] }])
})

test('a key decides nothing while the letter is on its way, and that is said', async () => {
  const { promise: never } = Promise.withResolvers<never>()
  const screen = await draw({
    'verbatims.get': ({ verbatimId }) => (verbatimId === 1 ? givenDetail(1, { codings: [givenCoding('T1')] }) : never),
  })
  await struck('Enter')
  await struck('Enter')
  await struck('0')
  expect(stored(screen).map(decision => decision.verbatimId)).toEqual([1])
  expect(screen.notices.done).toHaveBeenCalledOnce()
})

test('a key held down is one press', async () => {
  const screen = await draw()
  await struck('Enter')
  await struck('Enter', { repeat: true })
  await struck('Enter', { repeat: true })
  expect(stored(screen).map(decision => decision.verbatimId)).toEqual([1])
})

test('a note is written after B and stored with the decision; its letters are no commands', async () => {
  const screen = await draw()
  await press('b')
  await typeInto(screen.page.querySelector('textarea'), 'nett, zurückrufen')
  screen.page.querySelector('textarea')?.focus()
  await press('n', 'Escape')
  expect(stored(screen)).toEqual([])
  screen.page.querySelector('textarea')?.blur()
  await press('Enter')
  expect(stored(screen)).toMatchObject([{ verbatimId: 1, themes: ['T1'], note: 'nett, zurückrufen' }])
})

test('another mail of the thread is read in its place', async () => {
  const other = { id: 9, saidOn: null, class: 'own' as const, person: null, title: 'Angebot', snippet: 'unser Ang…' }
  const here = { ...other, id: 1, class: 'customer' as const }
  const screen = await draw({
    'verbatims.get': ({ verbatimId }) =>
      givenDetail(verbatimId, { text: `Brief ${verbatimId}.`, thread: [other, here] }),
  })
  await press('v')
  await click([...screen.page.querySelectorAll('button')].find(button => button.textContent?.includes('unser Ang…')))
  expect(screen.words()).toContain('Brief 9.')
})

test('H shows the greeting that was hidden', async () => {
  const screen = await draw()
  expect(screen.words()).not.toContain('Anna.')
  expect(screen.page.querySelector('article')?.textContent).not.toContain('Gruß\nAnna')
  await press('h')
  expect(screen.page.querySelector('article')?.textContent).toContain('Gruß\nAnna')
})

test('the queue is narrowed as the link says, and the letter of the link is worked first', async () => {
  const screen = await draw({}, '/review?month=2026-03&themeIds=T1,T4&at=3')
  expect(screen.callsOf('review.queue')).toMatchObject([{ filter: { month: '2026-03', themeIds: ['T1', 'T4'] } }])
  expect(screen.words()).toContain('Brief 3.')
  expect(screen.words()).toContain('März 2026')
})

test('mail that is no customer’s leaves the queue', async () => {
  const screen = await draw({ 'verbatims.set-class': () => ({ changed: 1 }) })
  await press('x', '1')
  expect(screen.callsOf('verbatims.set-class')).toEqual([{ verbatimId: 1, class: 'bulk', scope: 'message' }])
  expect(screen.words()).toContain('Brief 2.')
})

test('an empty queue says so', async () => {
  const screen = await draw({ 'review.queue': () => ({ total: 0, rows: [] }) })
  expect(screen.words()).toContain('Hier gibt es nichts zu prüfen')
})

test('a core that cannot answer is quoted, with a way to try again', async () => {
  const screen = await draw({
    'review.queue': () => {
      throw new Refusal('workspace.none')
    },
  })
  expect(screen.page.querySelector('[role=alert]')?.textContent).toContain('kein Arbeitsbereich')
})

test.each(['de', 'en'] as const)('every word of the screen stands in the catalogue (%s)', async language => {
  const screen = await drawScreen(<ReviewScreen />, { answers, at: '/review?gold=true&month=2026-03', language })
  await press('u', 'Escape', 'x', 'Escape', 't')
  expect(screen.missing).toEqual([])
})

const alikeOf = (id: number) => ({ row: givenRow(id), words: `Die Beratung war schlecht, Brief ${id}.` })
const withAlike: FakeAnswers = {
  'review.queue': () => ({ total: 3, rows: letters.map(id => givenRow(id, { alike: id === 1 ? 2 : 0 })) }),
  'verbatims.get': ({ verbatimId }) =>
    givenDetail(verbatimId, { alike: verbatimId === 1 ? 2 : 0, codings: [givenCoding('T1')], note: 'von früher' }),
  'review.alike': () => ({ letters: [alikeOf(2), alikeOf(3)] }),
}
const theButton = (name: RegExp) =>
  [...document.querySelectorAll('button')].find(button => name.test(button.textContent)) ?? null

test('one decision serves all letters alike, in one step that one undo takes back', async () => {
  const screen = await draw(withAlike)
  expect(screen.words()).toContain('+2 gleichartige')
  await press('q')
  await click(theButton(/^Für alle 3 übernehmen/))
  expect(screen.callsOf('review.apply')).toEqual([
    {
      decisions: [
        { ...leftEmpty, verbatimId: 1, themes: ['T1'], gold: false, note: 'von früher' },
        { ...leftEmpty, verbatimId: 2, themes: ['T1'], gold: false },
        { ...leftEmpty, verbatimId: 3, themes: ['T1'], gold: false },
      ],
    },
  ])
  expect(screen.words()).toContain('Alles geprüft')
  await press('z')
  expect(screen.callsOf('history.undo')).toHaveLength(1)
  expect(screen.words()).toContain('noch 3')
})

test('a letter that only looks alike is left out', async () => {
  const screen = await draw(withAlike)
  await press('q')
  await click(document.querySelector<HTMLInputElement>('[role=dialog] input[type=checkbox]'))
  await click(theButton(/^Für alle 2 übernehmen/))
  expect(stored(screen).map(({ verbatimId }) => verbatimId)).toEqual([1, 3])
})

test('a second look shows nothing of the first and is stored beside it', async () => {
  const screen = await draw(
    {
      'review.second-queue': () => ({ total: 1, rows: [givenRow(1)] }),
      'verbatims.get': ({ verbatimId }) =>
        givenDetail(verbatimId, {
          reviewed: true,
          codings: [givenCoding('T1')],
          sentiment: 'negative',
          note: 'geheim',
        }),
      'review.apply-second': () => ({ applied: 1 }),
      'review.agreement': () => ({
        letters: 1,
        enough: 20,
        themes: null,
        sentiment: null,
        type: null,
        differing: [],
      }),
    },
    '/review?pass=second',
  )
  expect(screen.words()).toContain('Kein Thema erkannt.')
  expect(screen.words()).not.toContain('geheim')
  await press('4', 'Enter')
  expect(screen.callsOf('review.apply')).toEqual([])
  expect(screen.callsOf('review.apply-second')).toEqual([
    { decision: { ...leftEmpty, verbatimId: 1, themes: ['T4'], gold: false, note: '' } },
  ])
  expect(screen.words()).toContain('1 Nachricht zweimal geprüft. Ab 20')
})

test('a decision brings a better order within a second, but not under the eye', async () => {
  const ids = Array.from({ length: 30 }, (_, at) => at + 1)
  const asked: number[] = []
  const screen = await draw({
    'review.queue': () => {
      const better = asked.push(1) === 1 ? ids : ids.toReversed()
      return { total: 30, rows: better.map(id => givenRow(id)) }
    },
  })
  await press('Enter')
  expect(screen.words()).toContain('Brief 2.')
  const decidedAt = performance.now()
  while (asked.length < 2 && performance.now() - decidedAt < 5000) await settled()
  await settled()
  expect(screen.words()).toContain('Brief 2.')
  // Eight letters below the open one keep their place, then comes the new best.
  await press('j', 'j', 'j', 'j', 'j', 'j', 'j', 'j')
  expect(screen.words()).toContain('Brief 10.')
  await press('j')
  expect(screen.words()).toContain('Brief 30.')
})

const found = {
  kind: 'type' as const,
  value: 'complaint',
  layer: 'rule' as const,
  confidence: 0.9,
  evidence: [{ span: [17, 25] as [number, number], words: 'schlecht', rule: 'schlecht*' }],
}
const explained = {
  'verbatims.get': ({ verbatimId }) =>
    givenDetail(verbatimId, {
      text: 'Die Beratung war schlecht.',
      type: 'complaint',
      codings: [givenCoding('T1')],
      findings: [found],
    }),
} satisfies FakeAnswers

test('I tells the words and rules behind each theme and each value', async () => {
  const screen = await draw(explained)
  expect(screen.words()).not.toContain('schlecht*')
  await press('i')
  expect(screen.words()).toContain('beratung*')
  expect(screen.words()).toContain('schlecht*')
})

test('under the mouse a suggestion tells its words and rules at once', async () => {
  const screen = await draw(explained)
  const why = [...screen.page.querySelectorAll('button')].find(button => button.textContent.includes('Beschwerde'))
  const suggestion = why?.querySelector('svg')?.parentElement?.parentElement
  await act(async () => suggestion?.dispatchEvent(new MouseEvent('mouseenter')))
  await settled()
  expect(document.querySelector('[role=tooltip]')?.textContent).toContain('schlecht*')
})
