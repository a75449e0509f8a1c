import { expect, test } from 'vitest'
import { emptyTheme } from '../../../../src/contract/schemas/theme.ts'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { trainModel } from '../../../../src/core/text/learn.ts'
import { createTagger } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const starter = starterCodebook()
const theme = { ...emptyTheme('neu'), name: { de: 'Namenstage', en: '' }, definition: { de: 'Zum Namenstag.', en: '' } }
const codebook = { ...starter, version: 2, themes: [...starter.themes, theme] }
const goods = ['Lampe', 'Uhr', 'Vase', 'Decke', 'Bank', 'Kanne', 'Truhe', 'Leiter']
const gift = (at: number): string => `Die ${goods[at % 8]} soll meine Nichte zum Namenstag bekommen, Nummer ${at}.`
const plain = (at: number): string =>
  `Die ${goods[at % 8]} passt gut zu unserem Flur, Frau Ott kennt ihn, Nummer ${at}.`
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
const shown = range(8).map(at => ({ ...mail(gift(at)), themes: ['neu'] }))
const waiting = range(100).map(at => mail(at % 25 === 0 ? gift(at) : plain(at)))

function suggestedIn(texts: readonly string[], others: readonly ReturnType<typeof mail>[], without = 0): number {
  const reviewed = [...shown, ...range(without).map(at => ({ ...mail(plain(at + 500)), themes: [] }))]
  const tagger = createTagger({ codebook, model: trainModel(reviewed, codebook, { others }) })
  return texts.filter(text => tagger.tag(mail(text)).codings.some(({ themeId }) => themeId === 'neu')).length
}
const gifts = range(20).map(at => gift(at + 200))
const plains = range(20).map(at => plain(at + 200))

test.each([0, 1, 5])(
  'a theme that nearly every reviewed letter bears is not seen in all that wait (%i without it)',
  n => {
    expect(suggestedIn(plains, waiting, n)).toBe(0)
    expect(suggestedIn(gifts, waiting, n)).toBe(20)
  },
)

test('where no letter without it is known at all, a new theme is silent', () => {
  expect(suggestedIn([...gifts, ...plains], [])).toBe(0)
})

test('letters reviewed without it give it its voice', () => {
  expect(suggestedIn(gifts, [], 40)).toBe(20)
  expect(suggestedIn(plains, [], 40)).toBe(0)
})
