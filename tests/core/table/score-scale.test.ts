import { expect, test } from 'vitest'
import { guessScale } from '../../../src/core/table/score-scale.ts'

test.each([
  ['Würden Sie uns weiterempfehlen?', ['9', '10', '3'], 'nps'],
  ['Bewertung', ['0', '8', '10'], 'nps'],
  ['Punkte', ['1', '8', '10'], 'ten'],
  ['Schulnote', ['1', '2', '5'], 'grade'],
  ['Ihre Note', ['2', '6', '3-'], 'grade'],
  ['Lieferung', ['sehr gut', 'befriedigend', 'mangelhaft'], 'grade'],
  ['Lieferung', ['sehr zufrieden', 'unzufrieden'], 'five'],
  ['Sterne', ['★★★★☆', '★★'], 'five'],
  ['Bewertung', ['4 von 5', '5 von 5'], 'five'],
  ['Wie zufrieden sind Sie?', ['4', '5', '1'], 'five'],
])('%s with %j is %s', (question, values, scale) => {
  expect(guessScale(question, values)).toBe(scale)
})
