import { expect, test } from 'vitest'
import { remembered } from '../../../../src/core/text/own-words/remembered.ts'

test('a line is looked at once, and what was said of it is said again', () => {
  let looked = 0
  const isShort = remembered(line => {
    looked++
    return line.length < 10
  })
  const lines = ['Petra Lang', 'Lang', 'Petra Lang', 'Lang']
  expect(lines.map(isShort)).toEqual([false, true, false, true])
  expect(looked).toBe(2)
})

test('more lines than are kept, and long ones, are answered all the same', () => {
  const isEven = remembered(line => line.length % 2 === 0)
  const lines = Array.from({ length: 9000 }, (_, at) => `${at}`.padEnd(at % 150, '-'))
  expect(lines.map(isEven)).toEqual(lines.map(line => line.length % 2 === 0))
  expect(lines.map(isEven)).toEqual(lines.map(line => line.length % 2 === 0))
})
