import type { Theme } from '../../../../contract/schemas/theme.ts'
import { useLanguage } from '../../../use-format.ts'

/** Names of themes in the owner's language. */
export function useNames() {
  const language = useLanguage()
  return ({ name }: Theme): string => name[language] || name.de
}
