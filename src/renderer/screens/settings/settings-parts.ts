/** The sections of the settings in their order; each bears its digit as a key. */
export const settingsParts = ['shop', 'addresses', 'hours', 'look', 'keys', 'data', 'retention', 'workspace'] as const
export type SettingsPart = (typeof settingsParts)[number]

export const isSettingsPart = (name: string | null): name is SettingsPart => settingsParts.some(part => part === name)

export const settingsLink = (part: SettingsPart): string => `/settings?part=${part}`

export const sectionId = (part: SettingsPart): string => `settings-${part}`

/** Brings the section up and the focus into it. */
export function goToSection(part: SettingsPart): void {
  const section = document.getElementById(sectionId(part))
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}
