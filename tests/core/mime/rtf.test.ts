import { expect, test } from 'vitest'
import { decompressRtf } from '../../../src/core/mime/rtf/decompress-rtf.ts'
import { rtfToBody } from '../../../src/core/mime/rtf/rtf-to-body.ts'

const body = (rtf: string) => rtfToBody(Buffer.from(rtf, 'latin1'))

test('HTML wrapped into RTF by Outlook is unwrapped', () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\generator x;}{\*\htmltag64 <p>}\htmlrtf {\f0 \htmlrtf0 Gr\'fc\'dfe {\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0  mehr\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}}`
  expect(body(rtf)).toEqual({ plain: null, html: 'Grüße &amp; mehr'.replace(/^/, '<p>').concat('</p>') })
})

test('plain RTF gives its text: paragraphs, Unicode with its fallback, charsets of fonts, nothing hidden', () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}{\info{\author X}}Erste\tab \u8364?\par {\f1 \'cf\'f0} {\*\unbekannt weg}{\b fett} \{\}\~.}`
  expect(body(rtf)).toEqual({ plain: 'Erste\t€\nПр fett {}\u00a0.', html: null })
})

test('what is no RTF gives nothing', () => {
  expect(body('Hallo')).toEqual({ plain: null, html: null })
})

test('compressed RTF is unpacked: back references into the preset and into what was written, and the plain form', () => {
  // "{\rtf1\ansi" lies at the start of the preset; then two letters and the end mark.
  const packed = Buffer.from([
    0, 0, 0, 0, 15, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0, 0, 0, 0, 0b00001001, 0x00, 0x09, 0x61, 0x62, 0x0d, 0x90,
  ])
  expect(decompressRtf(packed).toString('latin1').startsWith('{\\rtf1\\ansiab')).toBe(true)
  const stored = Buffer.concat([Buffer.from([0, 0, 0, 0, 5, 0, 0, 0]), Buffer.from('MELA\0\0\0\0{\\rtf', 'latin1')])
  expect(decompressRtf(stored).toString('latin1')).toBe('{\\rtf')
  expect(decompressRtf(Buffer.alloc(3))).toHaveLength(0)
})
