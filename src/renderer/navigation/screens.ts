/** The places of the workbench, in the order of the navigation. Labels and help stand in the catalogues under these names. */
export const screenNames = [
  'overview',
  'import',
  'review',
  'verbatims',
  'codebook',
  'search',
  'report',
  'settings',
  'help',
] as const
export type ScreenName = (typeof screenNames)[number]

export const screenPath = (name: ScreenName): string => (name === 'overview' ? '/' : `/${name}`)

/** The screen a path belongs to; null for a path that leads nowhere. */
export function screenAt(path: string): ScreenName | null {
  const first = path.split('/')[1] ?? ''
  if (first === '') return 'overview'
  return screenNames.find(name => name === first) ?? null
}
