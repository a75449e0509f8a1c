import { expect, test } from 'vitest'
import { starterCodebook } from '../../../../src/core/domain/starter-codebook.ts'
import { serialiseModel, trainModel } from '../../../../src/core/text/learn.ts'
import type { TrainingExample } from '../../../../src/core/text/model.ts'
import { createThemeProbabilities } from '../../../../src/core/text/tagger.ts'
import { mail } from '../tagging.ts'

const codebook = starterCodebook()
const openings = ['Guten Tag', 'Hallo', 'Moin', 'Servus', 'Liebes Team', 'Grüezi']
const reviewed: readonly TrainingExample[] = Array.from({ length: 60 }, (_, at) => {
  const isBroken = at % 2 === 0
  const text = isBroken ? 'Die Lampe flackert und ist defekt.' : 'Bitte senden Sie mir den Katalog.'
  return { ...mail(`${openings[at % 6]}, Nummer ${at}. ${text}`), themes: isBroken ? ['T2'] : [] }
})
/** No rule knows "Zyxom"; here it stands beside words that the reviewed letters have made known. */
const others = Array.from({ length: 60 }, (_, at) =>
  mail(
    at % 2 === 0
      ? `${openings[at % 6]}, die Lampe flackert und ist defekt, Zyxom.`
      : `${openings[at % 6]}, bitte senden Sie mir den Katalog und die Preisliste.`,
  ),
)
/** How much likelier T2 is for words that only the unreviewed letters know than for words nobody knows. */
function lead(options: Parameters<typeof trainModel>[2]): number {
  const shares = createThemeProbabilities({ codebook, model: trainModel(reviewed, codebook, options) })
  const shareOf = (text: string): number => shares(mail(text)).get('T2') ?? 0
  return shareOf('Zyxom') - shareOf('Wuvap')
}

test('letters nobody reviewed teach words that stand beside those of the reviewed ones', () => {
  expect(lead({})).toBe(0)
  expect(lead({ others })).toBeGreaterThan(0)
})

test('the same letters beside the same reviews give the same model, byte for byte', () => {
  const bytes = (): string => Buffer.from(serialiseModel(trainModel(reviewed, codebook, { others }))).toString('base64')
  expect(bytes()).toBe(bytes())
})
