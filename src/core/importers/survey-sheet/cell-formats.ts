/** Whether a number format shows a number as a date: by its code, or by the number of a format that Excel has built in. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? isBuiltInDate(id) : isDateCode(code)

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|e\+/gi, ''))

/** Excel keeps 0.1 as 0.10000000000000001. */
export const shortNumber = (value: number): string => String(Number(value.toPrecision(15)))

/** Days between the calendars of Excel for Windows and for Macintosh, which counted from 1904. */
export const daysUntil1904 = 1462
