// @vitest-environment jsdom
import { act } from 'react'
import { beforeAll, expect, test } from 'vitest'
import type { AppEvent } from '../../../../src/contract/events.ts'
import type { JobSnapshot } from '../../../../src/contract/schemas/job.ts'
import { click, drawScreen, settled, typeInto } from '../../draw-screen.tsx'
import { doneJob, emptyHouse, importJob, workspace } from '../../pretended-shop.ts'
import { buttonSaying, wholeApp } from '../../whole-app.tsx'

beforeAll(async () => {
  await import('../../../../src/renderer/screens/first-run/first-run.tsx')
  await import('../../../../src/renderer/screens/verbatims/verbatims-screen.tsx')
}, 60_000)

test('Enter leads on from the name of the shop to the choice of files', async () => {
  let tell: (event: AppEvent) => void = () => {}
  const { page, transport } = await drawScreen(wholeApp, { answers: emptyHouse(event => tell(event)) })
  tell = transport.announce
  await typeInto(page.querySelector('input'), 'Möbel Neu')
  await click(buttonSaying('Anlegen und weiter'))
  expect(document.activeElement?.textContent).toContain('Dateien wählen')
})

test('a number in the result of the first import leads to the list behind it', async () => {
  let verbatims = 0
  let job: JobSnapshot = importJob()
  const { page, words, transport } = await drawScreen(wholeApp, {
    answers: {
      ...emptyHouse(() => {}),
      'workspace.info': () => ({ ...workspace, verbatims }),
      'jobs.list': () => [job],
    },
  })
  verbatims = 5
  job = { ...doneJob, state: 'interrupted' }
  await act(async () => {
    transport.announce({ kind: 'job', job })
    transport.announce({ kind: 'changed', topics: ['workspace', 'verbatims'] })
  })
  await settled()
  expect(page.querySelector('nav')).toBe(null)
  await click(page.querySelector('section li a'))
  await settled()
  expect(page.querySelector('nav')).not.toBe(null)
  expect(words()).toContain('Stimmen')
})
