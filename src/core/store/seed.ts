import { starterCodebook } from '../domain/starter-codebook.ts'
import type { WritableDb } from './handles.ts'
import { listThemes, writeCodebook } from './queries/codebook.ts'

/** Gives a new workspace the starter codebook; an owner who removed every theme keeps the empty one. */
export function seedWorkspace(db: WritableDb): void {
  const isNew = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM codebook_state').get()?.n === 0
  if (isNew && listThemes(db).length === 0) writeCodebook(db, starterCodebook())
}
