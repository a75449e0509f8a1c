import { fold } from '../text/fold.ts'

/** Scales in words, from the worst to the best answer; what stands in one group means the same. */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    [
      'sehr unzufrieden',
      'äußerst unzufrieden',
      'überhaupt nicht zufrieden',
      'gar nicht zufrieden',
      'very dissatisfied',
      'extremely dissatisfied',
      'very unsatisfied',
    ],
    ['unzufrieden', 'eher unzufrieden', 'nicht zufrieden', 'dissatisfied', 'somewhat dissatisfied', 'unsatisfied'],
    [
      'teils teils',
      'weder noch',
      'neutral',
      'weder zufrieden noch unzufrieden',
      'neither satisfied nor dissatisfied',
      'neither',
    ],
    ['zufrieden', 'eher zufrieden', 'satisfied', 'somewhat satisfied'],
    ['sehr zufrieden', 'äußerst zufrieden', 'vollkommen zufrieden', 'very satisfied', 'extremely satisfied'],
  ],
  [
    [
      'stimme gar nicht zu',
      'stimme überhaupt nicht zu',
      'trifft gar nicht zu',
      'trifft überhaupt nicht zu',
      'trifft nicht zu',
      'lehne völlig ab',
      'strongly disagree',
    ],
    ['stimme eher nicht zu', 'stimme nicht zu', 'trifft eher nicht zu', 'lehne ab', 'disagree', 'somewhat disagree'],
    ['teils teils', 'weder noch', 'neutral', 'unentschieden', 'neither agree nor disagree', 'neither', 'undecided'],
    ['stimme eher zu', 'stimme zu', 'trifft eher zu', 'agree', 'somewhat agree'],
    [
      'stimme voll zu',
      'stimme völlig zu',
      'stimme voll und ganz zu',
      'stimme sehr zu',
      'trifft voll zu',
      'trifft völlig zu',
      'trifft voll und ganz zu',
      'trifft zu',
      'strongly agree',
    ],
  ],
  [
    [
      'sehr unwahrscheinlich',
      'äußerst unwahrscheinlich',
      'auf keinen fall',
      'very unlikely',
      'extremely unlikely',
      'definitely not',
    ],
    ['unwahrscheinlich', 'eher unwahrscheinlich', 'eher nicht', 'unlikely', 'somewhat unlikely', 'probably not'],
    ['vielleicht', 'weder noch', 'neutral', 'neither likely nor unlikely', 'maybe', 'not sure'],
    ['wahrscheinlich', 'eher wahrscheinlich', 'eher ja', 'likely', 'somewhat likely', 'probably'],
    [
      'sehr wahrscheinlich',
      'äußerst wahrscheinlich',
      'auf jeden fall',
      'very likely',
      'extremely likely',
      'definitely',
    ],
  ],
  [
    ['sehr schlecht', 'miserabel', 'very poor', 'very bad', 'terrible'],
    ['schlecht', 'eher schlecht', 'poor', 'bad'],
    ['mittel', 'mittelmäßig', 'geht so', 'in ordnung', 'okay', 'ok', 'neutral', 'fair', 'average'],
    ['gut', 'eher gut', 'good'],
    ['sehr gut', 'ausgezeichnet', 'hervorragend', 'very good', 'excellent', 'great'],
  ],
]
/** Marks of German schools: the best is 1. */
const marks = ['sehr gut', 'gut', 'befriedigend', 'ausreichend', 'mangelhaft', 'ungenügend']

const bare = (value: string): string =>
  fold(value)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

export type ScaleWords = ReadonlyMap<string, number>

const markWords: ScaleWords = new Map(marks.map((word, at) => [bare(word), at + 1]))
const known: readonly ScaleWords[] = [
  ...scales.map(scale => new Map(scale.flatMap((words, at) => words.map(word => [bare(word), at + 1] as const)))),
  markWords,
]

/** Whether the best of the scale is 1. */
export const isMarkScale = (words: ScaleWords): boolean => words === markWords

/** The scale whose words the values of a column are, or null; two answers of it at least, for "gut" alone says little. */
export function scaleWordsOf(values: readonly string[]): ScaleWords | null {
  const distinct = new Set(values.filter(value => value.length <= 50).map(bare))
  distinct.delete('')
  if (distinct.size < 2 || distinct.size > 12) return null
  return known.find(words => share(distinct, words) >= 0.75) ?? null
}

const share = (values: ReadonlySet<string>, words: ScaleWords): number =>
  [...values].filter(value => words.has(value)).length / values.size

/** The place of an answer on the scale; null where it is none of its words ("keine Angabe"). */
export const placeOnScale = (value: string, words: ScaleWords): number | null => words.get(bare(value)) ?? null
