import type { TOptions } from 'i18next'
import { useTranslation } from 'react-i18next'

type FreeTranslate = (key: string, values: TOptions) => string

/** The catalogue `figures`, whose keys are put together from the core's ids: `K3.name`, `todos.gold`. */
export function useFigureSentence(): (key: string, values?: TOptions) => string {
  const { t } = useTranslation('figures')
  return (key, values = {}) => (t as unknown as FreeTranslate)(key, values)
}
