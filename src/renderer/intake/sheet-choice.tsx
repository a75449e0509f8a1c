import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePreview, SheetPreview } from '../../contract/schemas/source.ts'
import { useFormat } from '../use-format.ts'

interface SheetChoiceProps {
  readonly preview: FilePreview
  readonly chosen: readonly string[]
  readonly onChange: (sheets: readonly string[]) => void
}

/** Which sheets of a workbook are read: one, or all that have the same columns. Nothing where there is but one. */
export function SheetChoice({ preview, chosen, onChange }: SheetChoiceProps) {
  const { t } = useTranslation('survey')
  const format = useFormat()
  const options = toOptions(preview.sheets)
  if (options.length === 0) return null
  const isChosen = (names: readonly string[]) => names.join('\n') === chosen.join('\n')
  return (
    <NativeSelect
      label={t('sheet.label', { name: preview.name })}
      description={t('sheet.note')}
      value={options.findIndex(isOf => isChosen(isOf.names))}
      onChange={event => onChange(options[Number(event.currentTarget.value)]?.names ?? chosen)}
      data={options.map(({ names, rows }, i) => ({
        value: String(i),
        label:
          names.length > 1
            ? t('sheet.alike', { count: rows, sheets: names.length, names: format.list(names) })
            : t('sheet.one', { count: rows, name: names[0] }),
      }))}
    />
  )
}

interface SheetOption {
  readonly names: readonly string[]
  readonly rows: number
}

/** Sheets alike together first, then each alone. */
function toOptions(sheets: readonly SheetPreview[]): readonly SheetOption[] {
  const groups = [...new Set(sheets.map(({ group }) => group))].map(group => sheets.filter(it => it.group === group))
  return [
    ...groups.flatMap(alike =>
      alike.length < 2
        ? []
        : [{ names: alike.map(({ name }) => name), rows: alike.reduce((sum, { rows }) => sum + rows, 0) }],
    ),
    ...sheets.map(({ name, rows }) => ({ names: [name], rows })),
  ]
}
