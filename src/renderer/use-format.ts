import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../contract/schemas/language.ts'
import * as format from '../i18n/format.ts'

/** The language the window speaks now. */
export function useLanguage(): UiLanguage {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'de'
}

/** The formatters of `src/i18n/format.ts` in the window's language. */
export function useFormat() {
  const language = useLanguage()
  return useMemo(
    () => ({
      number: (value: number, decimals?: number) => format.formatNumber(language, value, decimals),
      percent: (ratio: number, decimals?: number) => format.formatPercent(language, ratio, decimals),
      bytes: (bytes: number) => format.formatBytes(language, bytes),
      month: (month: string) => format.formatMonth(language, month),
      monthShort: (month: string) => format.formatMonthShort(language, month),
      day: (day: string) => format.formatDay(language, day),
      dayShort: (day: string) => format.formatDayShort(language, day),
      instant: (instant: string) => format.formatInstant(language, instant),
      duration: (seconds: number) => format.formatDuration(language, seconds),
      list: (parts: readonly string[]) => format.formatList(language, parts),
    }),
    [language],
  )
}
