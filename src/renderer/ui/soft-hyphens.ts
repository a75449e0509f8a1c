/**
 * Where a long German word may be broken: behind the joint of a compound ("Beratungs-qualität"). Browsers on Windows and
 * Linux bring no German dictionary to hyphenate by, and would cut off the last letter.
 */
export const softHyphens = (text: string): string => text.replaceAll(joint, '$1\u00ad')

const joint = /(ungs|heits|keits|schafts|täts|ions)(?=\p{Ll}{4})/gu
