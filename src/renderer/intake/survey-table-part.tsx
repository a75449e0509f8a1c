import type { FilePreview } from '../../contract/schemas/source.ts'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { sheetsToRead, toMapping, type ColumnChoices } from './preparation.ts'
import { SheetChoice } from './sheet-choice.tsx'
import { SurveyColumns } from './survey-columns.tsx'
import { SurveyForecast } from './survey-forecast.tsx'

interface SurveyTablePartProps {
  readonly preview: FilePreview
  readonly choices: ColumnChoices
  readonly onChange: (choices: ColumnChoices) => void
}

/** One table before its import: what its columns mean, and what comes in of it. Asks again after each correction. */
export function SurveyTablePart({ preview, choices, onChange }: SurveyTablePartProps) {
  const mapping = toMapping(preview, choices)
  const survey = useCall('imports.preview-survey', { path: preview.path, mapping }, { keepLast: true })
  return (
    <>
      <SheetChoice
        preview={preview}
        chosen={sheetsToRead(preview, choices)}
        onChange={sheets => onChange({ roles: {}, scales: {}, sheets })}
      />
      <SurveyColumns
        preview={preview}
        survey={valueOr(survey, null)}
        choices={choices}
        onChange={changed => onChange(choices.sheets ? { ...changed, sheets: choices.sheets } : changed)}
      />
      <SurveyForecast survey={survey} />
    </>
  )
}
