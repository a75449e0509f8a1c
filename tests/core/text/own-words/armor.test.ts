import { describe, expect, test } from 'vitest'
import { ownWords } from '../../../../src/core/text/own-words/own-words.ts'

const signature = '-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----'
const cipher = `-----BEGIN PGP MESSAGE-----\nVersion: GnuPG v2\n\n${'hQEMA1234abcd+/x'.repeat(4)}\n`

describe('what PGP wrote round a letter', () => {
  test.each([
    [
      'a signed letter',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nMein Paket fehlt seit Tagen.\n${signature}\n`,
      'Mein Paket fehlt seit Tagen.',
    ],
    [
      'a letter that begins with a colon line',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nFrage: wo ist es?\n${signature}\n`,
      'Frage: wo ist es?',
    ],
    [
      'an encrypted part',
      `Siehe unten.\n\n${cipher}-----END PGP MESSAGE-----\n\nBis bald!`,
      'Siehe unten.\n\nBis bald!',
    ],
    [
      'a cut-off cipher',
      `Siehe unten.\n\n${cipher}\nUnd noch etwas Eigenes.`,
      'Siehe unten.\n\nUnd noch etwas Eigenes.',
    ],
    [
      'words about it',
      'Bei mir steht -----BEGIN PGP MESSAGE----- darüber.',
      'Bei mir steht -----BEGIN PGP MESSAGE----- darüber.',
    ],
  ])('is hidden: %s', (_, text, verbatim) => {
    expect(ownWords(text).verbatim).toBe(verbatim)
  })

  test('leaves nothing of a letter that is all cipher', () => {
    expect(ownWords(`${cipher}-----END PGP MESSAGE-----\n`).verbatim).toBe('')
  })

  test('is read in linear time, also where no block ends', () => {
    const began = process.cpuUsage().user
    ownWords('-----BEGIN PGP MESSAGE-----\nx\n'.repeat(100_000))
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000)
  })
})
