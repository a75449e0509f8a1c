import { wordsOf } from '../../text/search-words.ts'
import { condition, type Condition } from './condition.ts'

/**
 * Letters of one person, by their whole address in lower case. The search index finds them, which knows the words of each
 * letter's person; an address without any word, of which there should be none, is looked for in all rows.
 */
export function writtenBy(address: string): Condition {
  const words = wordsOf(address)
  if (words.length === 0) return condition('v.person_address = ?', address)
  return condition(
    'v.id IN (SELECT rowid FROM verbatim_fts WHERE verbatim_fts MATCH ?) AND v.person_address = ?',
    `person : "${words.join(' ')}"`,
    address,
  )
}
