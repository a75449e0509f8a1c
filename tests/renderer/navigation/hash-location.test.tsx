// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { useLocation, useSearch } from 'wouter'
import { navigateTo } from '../../../src/renderer/navigation/hash-location.ts'
import { drawScreen } from '../draw-screen.tsx'

function Place() {
  const [path] = useLocation()
  return (
    <p>
      {path} {useSearch()}
    </p>
  )
}

test('a link holds its search inside the hash, and the host’s own query stays its own', async () => {
  const screen = await drawScreen(<Place />, { answers: {}, at: '/verbatims?month=2026-03' })
  expect(screen.words()).toBe('/verbatims month=2026-03')
  await act(async () => navigateTo('/report?month=2026-02'))
  expect(screen.words()).toBe('/report month=2026-02')
  expect(window.location.search).toBe('')
})

test('a place taken by replacing leaves no step back', async () => {
  await drawScreen(<Place />, { answers: {}, at: '/' })
  const steps = window.history.length
  await act(async () => navigateTo('/help', { replace: true }))
  expect(window.history.length).toBe(steps)
})
