import type { OptionSpec } from './command.ts'

export const monthOption: OptionSpec = { value: 'YYYY-MM', pattern: /^\d{4}-(0[1-9]|1[0-2])$/ }
