import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStandIn, type StandIn } from '../electron-stand-in/start.ts'
import { newHome, startChromium } from './hosts.ts'
import { walkThroughCodebook } from './walks/codebook.ts'
import { walkThroughErasing } from './walks/erasing.ts'
import { walkThroughLetters } from './walks/letters.ts'
import { walkThroughMonth, type WalkedHost } from './walks/month.ts'
import { walkThroughReview } from './walks/review.ts'

const home = newHome()
let browser: Browser
let desktop: StandIn

beforeAll(async () => {
  // The program runs in this very process: these are its owner's folders.
  Object.assign(process.env, {
    GOLDWERT_CONFIG: home.env['GOLDWERT_CONFIG'],
    HOME: home.folder,
    USERPROFILE: home.folder,
  })
  browser = await startChromium()
  desktop = await startStandIn({ browser })
})
afterAll(async () => {
  await browser.close()
  home.remove()
})

let saved = 0
const walked = (): WalkedHost => ({
  page: desktop.page(),
  savedFile: async save => {
    const path = join(home.folder, `gespeichert-${(saved += 1)}`)
    desktop.machine.dialogAnswers.push([path])
    await save()
    await expect.poll(() => desktop.machine.shownInFolder, { timeout: 20_000 }).toContain(path)
    return readFileSync(path, 'latin1').slice(0, 100)
  },
})

describe('in the desktop window', () => {
  test('an owner walks through a month', () => walkThroughMonth(walked()))

  test('an owner reviews by keyboard', () => walkThroughReview(desktop.page()))

  test('an owner keeps the codebook', () => walkThroughCodebook(desktop.page()))

  test('an owner does with a letter what is to be done', () => walkThroughLetters(desktop.page()))

  test('a person is given what is known of them and forgotten, and so is what is old', () =>
    walkThroughErasing(walked()))

  test('menus speak German and lead to the screens', async () => {
    desktop.clickMenu('Datei', 'Importieren …')
    await desktop.page().getByRole('heading', { name: 'Import', level: 1 }).waitFor()
  })

  test('a workspace that is none is told in a sentence, and the old one stays open', async () => {
    desktop.machine.dialogAnswers.push([join(process.cwd(), 'package.json')])
    desktop.clickMenu('Datei', 'Arbeitsbereich öffnen …')
    await expect
      .poll(() => desktop.machine.errorBoxes)
      .toEqual([expect.stringContaining('package.json ist kein Arbeitsbereich')])
  })

  test('a page cannot lead away, open windows, ask for rights or load from the network', async () => {
    const page = desktop.page()
    const before = page.url()
    await page.evaluate(() => void (location.href = 'https://evil.example/')).catch(() => undefined)
    await page.evaluate(() => void window.open('https://evil.example/')).catch(() => undefined)
    expect(
      await page.evaluate(() =>
        fetch('https://evil.example/').then(
          () => 'loaded',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
    expect(page.url()).toBe(before)
    await expect.poll(() => page.context().pages().length).toBe(1)
    const answers: boolean[] = []
    desktop.machine.permissionAnswers.request?.({}, 'media', answer => answers.push(answer))
    expect([...answers, desktop.machine.permissionAnswers.check?.()]).toEqual([false, false])
  })

  test('a dropped file is read where it lies', async () => {
    const paths = await desktop.page().evaluate(() => {
      Object.assign(window, { standInPaths: { 'postfach.mbox': '/home/petersen/postfach.mbox' } })
      const bridge = (window as unknown as { goldwert: { pathsOf: (files: File[]) => string[] } }).goldwert
      return bridge.pathsOf([new File([''], 'postfach.mbox')])
    })
    expect(paths).toEqual(['/home/petersen/postfach.mbox'])
  })

  test('only the window’s own page is answered', async () => {
    const handler = desktop.machine.ipcHandlers.get('goldwert:call')
    const frame = { url: 'https://evil.example/' }
    expect(await handler?.({ sender: {}, senderFrame: frame }, 'stats.get', {})).toEqual({
      ok: false,
      error: { code: 'host.denied', params: {} },
    })
  })

  test('quits with the workspace closed, and opens it again next time', async () => {
    await desktop.quit()
    expect(desktop.machine.exitCode).toBe(0)
    desktop = await startStandIn({ browser })
    await desktop.page().getByRole('heading', { name: 'Übersicht', level: 1 }).waitFor()
    await desktop.quit()
  })

  test('a second start leaves the field to the first', async () => {
    const second = await startStandIn({ browser, isFirstInstance: false })
    expect(second.machine.windows).toEqual([])
  })
})
