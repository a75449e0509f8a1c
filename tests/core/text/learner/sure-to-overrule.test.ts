import { expect, test } from 'vitest'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { shareToOverrule } from '../../../../src/core/text/learner/lead.ts'
import { trainModel } from '../../../../src/core/text/learn.ts'
import type { TrainingExample } from '../../../../src/core/text/model.ts'
import { createTagger } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const openings = ['Guten Tag', 'Hallo', 'Moin', 'Servus', 'Grüezi', 'Liebes Team']
const usual = [
  ['Die Lampe flackert und ist defekt.', ['T2', 'T7']],
  ['Bitte senden Sie mir den Katalog.', []],
  ['Wann kommt der Schrank an?', ['T5']],
  ['Das Regal ist zu teuer.', ['T4']],
  ['Hier das gewünschte Foto.', []],
] as const
/** One letter in fifteen declines in ever the same words, one says "abgesagt" of something else. */
const reviewed: readonly TrainingExample[] = Array.from({ length: 120 }, (_, at) => {
  const opening = `${openings[at % openings.length]}, Nummer ${at}.`
  if (at % 15 === 0) return { ...mail(`${opening} Wir haben abgesagt, es wurde uns zu viel.`), themes: ['T9'] }
  if (at % 15 === 1) return { ...mail(`${opening} Anbei das Foto, ich habe gestern den Termin abgesagt.`), themes: [] }
  const [text, themes] = usual[at % usual.length] as (typeof usual)[number]
  return { ...mail(`${opening} ${text}`), themes }
})

test.each(['Leider müssen wir absagen.', 'Hier das gewünschte Foto, leider müssen wir absagen.'])(
  'eight letters with a theme do not take its rule back where it speaks in other words than theirs: %s',
  text => {
    const codebook = starterCodebook()
    const tagger = createTagger({ codebook, model: trainModel(reviewed, codebook) })
    expect(tagger.tag(mail(text)).codings.map(({ themeId }) => themeId)).toContain('T9')
  },
)

test('the fewer letters with a theme were reviewed, the surer the learner must be to overrule its rules', () => {
  expect([5, 10, 20, 200].map(shareToOverrule)).toEqual([0.25, 0.5, 1, 1])
})
