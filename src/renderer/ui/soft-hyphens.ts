/**
 * Where a long German word may be broken: behind the joint of a compound ("Beratungs-qualität"). Browsers on Windows and
 * Linux bring no German dictionary to hyphenate by, and would cut off the last letter. Shorter words stay as they are.
 */
export const softHyphens = (text: string, fewestLetters = 14): string =>
  text.replaceAll(/\p{L}+/gu, word => (word.length < fewestLetters ? word : word.replaceAll(joint, '$1\u00ad')))

const joint = /(ungs|heits|keits|schafts|täts|ions)(?=\p{Ll}{4})/gu
