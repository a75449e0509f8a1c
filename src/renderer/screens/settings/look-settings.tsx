import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { appearances, languages, useAppearance } from '../../shell/use-appearance.ts'
import { useLanguage } from '../../use-format.ts'

export function LookSettings() {
  const { t } = useTranslation('settings')
  const { t: frame } = useTranslation('frame')
  const language = useLanguage()
  const { appearance, changeLanguage, changeAppearance } = useAppearance()
  return (
    <>
      <Radio.Group label={t('look.language')} value={language}>
        {languages.map(name => (
          <Radio
            key={name}
            mt={6}
            value={name}
            label={frame(`languages.${name}`)}
            onChange={() => changeLanguage(name)}
          />
        ))}
      </Radio.Group>
      <Radio.Group label={t('look.appearance')} value={appearance}>
        {appearances.map(name => (
          <Radio
            key={name}
            mt={6}
            value={name}
            label={frame(`appearance.${name}`)}
            onChange={() => changeAppearance(name)}
          />
        ))}
      </Radio.Group>
    </>
  )
}
