// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createLine } from '../../../src/renderer/api/line.ts'

/** A call whose answer comes when it is let go. */
function givenCall(name: string, sent: string[]) {
  let answer: (value: string) => void = () => undefined
  const answered = new Promise<string>(resolve => (answer = resolve))
  const call = () => {
    sent.push(name)
    return answered
  }
  return { call, answer: () => answer(name) }
}

test('calls are sent one after the other, in their order', async () => {
  const sent: string[] = []
  const [first, second] = [givenCall('first', sent), givenCall('second', sent)]
  const line = createLine()
  const answers = [line.send(first.call), line.send(second.call)]
  await Promise.resolve()
  expect(sent).toEqual(['first'])
  first.answer()
  second.answer()
  expect(await Promise.all(answers)).toEqual(['first', 'second'])
})

test('a refused call does not hold up those behind it', async () => {
  const line = createLine()
  const refused = line.send(() => Promise.reject(new Error('no')))
  const next = line.send(() => Promise.resolve('next'))
  await expect(refused).rejects.toThrow('no')
  expect(await next).toBe('next')
})

test('what still waits when the page is left is sent at once, and only once', async () => {
  const sent: string[] = []
  const calls = ['first', 'second', 'third'].map(name => givenCall(name, sent))
  const line = createLine()
  const answers = calls.map(({ call }) => line.send(call))
  await Promise.resolve()
  window.dispatchEvent(new Event('pagehide'))
  expect(sent).toEqual(['first', 'second', 'third'])
  calls.forEach(({ answer }) => answer())
  await Promise.all(answers)
  expect(sent).toEqual(['first', 'second', 'third'])
})
