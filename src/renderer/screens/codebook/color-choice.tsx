import { useTranslation } from 'react-i18next'
import { inkOf } from '../verbatims/theme-name.tsx'
import classes from './color-choice.module.css'

interface ColorChoiceProps {
  readonly color: number
  readonly onChange: (color: number) => void
}

const colors = Array.from({ length: 16 }, (_, index) => index)

/** The sixteen colours, each with the line that tells it apart without colour. */
export function ColorChoice({ color, onChange }: ColorChoiceProps) {
  const { t } = useTranslation('codebook')
  return (
    <fieldset className={classes['colors']}>
      <legend className={classes['legend']}>{t('color')}</legend>
      {colors.map(index => (
        <label key={index} className={classes['color']} style={inkOf({ color: index })}>
          <input
            type="radio"
            name="theme-color"
            className="visually-hidden"
            checked={index === color}
            onChange={() => onChange(index)}
          />
          <span className={classes['swatch']} style={inkOf({ color: index })} aria-hidden>
            ab
          </span>
          <span className="visually-hidden">{t('colorNumber', { number: index + 1 })}</span>
        </label>
      ))}
    </fieldset>
  )
}
