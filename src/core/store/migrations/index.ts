import type { Migration } from '../migration.ts'
import { migration as workspace } from './0001-workspace.ts'
import { migration as queue } from './0002-queue.ts'
import { migration as codebookVersion } from './0003-codebook-version.ts'
import { migration as textPacks } from './0004-text-packs.ts'
import { migration as copies } from './0005-copies.ts'
import { migration as quotes } from './0006-quotes.ts'
import { migration as erased } from './0007-erased.ts'
import { migration as scoreScale } from './0008-score-scale.ts'
import { migration as beginnings } from './0009-beginnings.ts'
import { migration as sweep } from './0010-sweep.ts'
import { migration as keptReviews } from './0011-kept-reviews.ts'
import { migration as fewerIndices } from './0012-fewer-indices.ts'
import { migration as instants } from './0013-instants.ts'

/** All steps in order; the last one's version is the schema this Goldwert writes. */
export const migrations: readonly Migration[] = [
  workspace,
  queue,
  codebookVersion,
  textPacks,
  copies,
  quotes,
  erased,
  scoreScale,
  beginnings,
  sweep,
  keptReviews,
  fewerIndices,
  instants,
]
