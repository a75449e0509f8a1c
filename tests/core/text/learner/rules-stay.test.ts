import { expect, test } from 'vitest'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { trainModel } from '../../../../src/core/text/learn.ts'
import type { TrainingExample } from '../../../../src/core/text/model.ts'
import { createTagger } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const reasons = [
  ['Die Beratung war enttäuschend, ich habe woanders gekauft.', 'T1', 'T3'],
  ['Niemand hat mir zugehört, nun bin ich bei der Konkurrenz.', 'T1', 'T3'],
  ['Wir haben uns gegen Ihr Angebot entschieden, die Beratung dort war besser.', 'T1', 'T9'],
  ['Ihr Verkäufer hatte keine Ahnung, deshalb habe ich anderswo bestellt.', 'T1', 'T3'],
  ['Leider müssen wir absagen, ein anderer Anbieter nahm sich mehr Zeit.', 'T1', 'T3', 'T9'],
] as const
const places = ['Guten Tag', 'Hallo', 'Moin', 'Servus', 'Grüezi', 'Liebes Team', 'Sehr geehrte Damen und Herren']

/** Letters as the queue brings them first: customers who left, with a reason, and themes of hardly any other kind. */
const goldFirst: readonly TrainingExample[] = Array.from({ length: 77 }, (_, at) => {
  const [text, ...themes] = reasons[at % reasons.length] as (typeof reasons)[number]
  return { ...mail(`${places[at % places.length]}, Nummer ${at}. ${text}`), themes, type: 'complaint', gold: true }
})
const codebook = starterCodebook()

const untouched = [
  ['Bitte erstatten Sie den Kaufpreis, ich reklamiere das Regal.', 'T7'],
  ['Ich bin begeistert und empfehle Sie weiter!', 'T10'],
  ['Der Hersteller hat eine Rückrufaktion gestartet.', 'T12'],
  ['Der Warenkorb zeigt eine Fehlermeldung.', 'T13'],
  ['Die Umkleidekabine war schmutzig.', 'T14'],
  ['Ich wurde weggeschickt, das Problem ist ungelöst.', 'T11'],
] as const

test.each(untouched)(
  '77 decisions that say nothing of its theme leave the rule’s suggestion: %s (%s)',
  (text, theme) => {
    const tagger = createTagger({ codebook, model: trainModel(goldFirst, codebook) })
    expect(tagger.tag(mail(text)).codings.map(({ themeId }) => themeId)).toContain(theme)
  },
)

test.each(untouched)(
  'a single decision for a theme does not make the rest of its rule’s suggestions vanish: %s (%s)',
  (text, theme) => {
    const one = { ...mail('Danke für alles, Herr Kern hat uns sehr geholfen in der letzten Woche.'), themes: [theme] }
    const tagger = createTagger({ codebook, model: trainModel([...goldFirst, one], codebook) })
    expect(tagger.tag(mail(text)).codings.map(({ themeId }) => themeId)).toContain(theme)
  },
)
