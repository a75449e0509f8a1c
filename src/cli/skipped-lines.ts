import type { ImportSummary } from '../contract/schemas/source.ts'
import { catalogues, type Translate } from '../i18n/index.ts'

/** A line per skipped item: file, place and reason in words. */
export function skippedLines({ skipped, skippedTotal }: ImportSummary, t: Translate): readonly string[] {
  const lines = skipped.map(
    ({ source, locator, reason }) =>
      `${[source, locator].filter(part => part !== '').join(' ')}: ${reasonText(reason, t)}`,
  )
  const unlisted = skippedTotal - skipped.length
  return unlisted > 0 ? [...lines, t('cli:import.more-skipped', { count: unlisted })] : lines
}

const reasonText = (reason: string, t: Translate) =>
  Object.hasOwn(catalogues.de.skipped, reason) ? t(`skipped:${reason as keyof typeof catalogues.de.skipped}`) : reason
