import { describe, expect, test } from 'vitest'
import { quoteByMarkup } from '../../../src/core/intake/quote-by-markup.ts'

const html =
  '<div>Ja, Freitag passt uns sehr gut.</div><br><div class="gmail_quote"><div class="gmail_attr">Petra Lang nis 2024-03-05 ishkruan kështu:</div><blockquote class="gmail_quote">Passt Ihnen der Freitag?</blockquote></div>'
const plain =
  'Ja, Freitag passt uns\nsehr gut.\n\nPetra Lang nis 2024-03-05 ishkruan kështu:\n\n> Passt Ihnen der Freitag?\n'

describe('the HTML beside a plain text', () => {
  test('tells where the quote begins, whatever its header line says', () => {
    const [quote] = quoteByMarkup(plain, html)
    expect(plain.slice(...(quote?.span ?? [0, 0]))).toMatch(/^\s*Petra Lang nis/)
  })
  test.each([
    ['there is none', plain, null],
    ['it has no marks', plain, '<div>Ja.</div>'],
    ['the plain text is another', 'Etwas ganz anderes steht hier, und es ist lang genug.', html],
    ['words of the writer follow the quote', plain, `${html}<p>Und noch etwas.</p>`],
  ])('tells nothing when %s', (_, text, markup) => {
    expect(quoteByMarkup(text, markup)).toEqual([])
  })
})
