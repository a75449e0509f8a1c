import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'

/** The name itself, else `name 2`, `name 3` …: what lies there already is never written over. */
export function unusedPath(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} ${number}${ext}`)
    if (!existsSync(path)) return path
  }
}
