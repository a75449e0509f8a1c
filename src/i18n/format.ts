import type { UiLanguage } from '../contract/schemas/language.ts'

/** Between a number and its unit: never broken at the end of a line. */
const nbsp = '\u00a0'
const locales: Readonly<Record<UiLanguage, string>> = { de: 'de-DE', en: 'en-GB' }

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function number(language: UiLanguage, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`
  const known = kept.get(key) as Intl.NumberFormat | undefined
  const format = known ?? new Intl.NumberFormat(locales[language], options)
  kept.set(key, format)
  return format
}
function date(language: UiLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`
  const known = kept.get(key) as Intl.DateTimeFormat | undefined
  const format = known ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Berlin', ...options })
  kept.set(key, format)
  return format
}

/** 1204 is "1.204" in German and "1,204" in English. */
export const formatNumber = (language: UiLanguage, value: number, decimals = 0): string =>
  number(language, { maximumFractionDigits: decimals, useGrouping: 'always' }).format(value)

/** 0.125 is "12,5 %" in German and "12.5%" in English. */
export const formatPercent = (language: UiLanguage, ratio: number, decimals = 0): string =>
  number(language, { style: 'percent', maximumFractionDigits: decimals }).format(ratio)

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Decimal units as file managers show them: 1_500_000 is "1,5 MB". */
export function formatBytes(language: UiLanguage, bytes: number): string {
  const power = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const amount = bytes / 1000 ** power
  return `${formatNumber(language, amount, amount < 10 && power > 0 ? 1 : 0)}${nbsp}${byteUnits[power]}`
}

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** '2026-03' is "März 2026". */
export const formatMonth = (language: UiLanguage, month: string): string =>
  date(language, { month: 'long', year: 'numeric' }).format(atNoon(`${month}-15`))

/** '2026-03' is "Mär 26"; for axes and narrow columns. */
export const formatMonthShort = (language: UiLanguage, month: string): string =>
  date(language, { month: 'short', year: '2-digit' })
    .format(atNoon(`${month}-15`))
    .replace('.', '')

/** An instant (ISO 8601) or a day is "3. März 2026". */
export const formatDay = (language: UiLanguage, instantOrDay: string): string =>
  date(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(toDate(instantOrDay))

/** "03.03.26" and "03/03/2026": for dense lists. */
export const formatDayShort = (language: UiLanguage, instantOrDay: string): string =>
  date(language, { day: '2-digit', month: '2-digit', year: '2-digit' }).format(toDate(instantOrDay))

/** "3. März 2026, 14:05" in Berlin's time. */
export const formatInstant = (language: UiLanguage, instant: string): string =>
  date(language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
    .format(toDate(instant))
    .replace(' um ', ', ')
    .replace(' at ', ', ')

const toDate = (text: string): Date => (text.length === 10 ? atNoon(text) : new Date(text))

/** Minutes since midnight as "09:00". */
export const formatClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A waiting time in one unit, rounded as people speak: "unter 1 Minute" is left to the caller's catalogue; 90 is "2 Min.". */
export function formatDuration(language: UiLanguage, seconds: number): string {
  const unit = seconds < 60 ? 'second' : seconds < 3600 ? 'minute' : seconds < 172_800 ? 'hour' : 'day'
  const length = { second: 1, minute: 60, hour: 3600, day: 86_400 }[unit]
  return number(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
    maximumFractionDigits: 0,
  })
    .format(Math.max(1, Math.round(seconds / length)))
    .replaceAll(' ', nbsp)
}

/** "a, b und c". */
export const formatList = (language: UiLanguage, parts: readonly string[]): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts)
