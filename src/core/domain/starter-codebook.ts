import starter from '../../../resources/codebook/starter.json' with { type: 'json' }
import { Codebook } from './codebook.ts'

let parsed: Codebook | undefined

/** The codebook a new workspace begins with (resources/codebook/starter.json). */
export const starterCodebook = (): Codebook => (parsed ??= Codebook.parse(starter))
