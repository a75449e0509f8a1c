import type { Figure } from '../../../contract/schemas/figure.ts'
import type { MonthFacts } from '../month-facts.ts'
import { causes } from './causes.ts'
import { complaints } from './complaints.ts'
import { dataQuality } from './data-quality.ts'
import { declines } from './declines.ts'
import { firstAnswer } from './first-answer.ts'
import { intake } from './intake.ts'
import { recovery } from './recovery.ts'
import { refusals } from './refusals.ts'
import { silence } from './silence.ts'

const allFigures = [intake, complaints, firstAnswer, silence, recovery, declines, refusals, causes, dataQuality]

/** The key figures of the month, in the order of their numbers; one function each, for screen, print and export alike. */
export const readFigures = (facts: MonthFacts): Figure[] => allFigures.map(figure => figure(facts))
