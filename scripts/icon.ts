import { readFileSync } from 'node:fs'
import { launchChromium } from '../src/print/chromium.ts'

const size = 1024

/** Draws the program's icon from the mark of the screens; electron-builder makes the formats of each system from it. */
const browser = await launchChromium({ prefer: 'bundled' })
if (browser === null) throw new Error('no Chromium can be started here')
const page = await browser.newPage({ viewport: { width: size, height: size } })
const mark = readFileSync('src/renderer/mark.svg', 'utf8')
await page.setContent(`<style>body{margin:0}svg{width:${size}px;height:${size}px;display:block}</style>${mark}`)
await page.screenshot({ path: 'resources/icons/icon.png', omitBackground: true })
await browser.close()
