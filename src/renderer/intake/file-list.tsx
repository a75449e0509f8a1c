import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconMail, IconTable, IconX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../contract/schemas/source.ts'
import { useFormat } from '../use-format.ts'
import classes from './preparation.module.css'

interface FileListProps {
  readonly previews: readonly FilePreview[]
  readonly onRemove: (path: string) => void
}

/** The chosen files, each with what it seems to be, or why it can't be read. */
export const FileList = ({ previews, onRemove }: FileListProps) => (
  <ul className={classes['files']}>
    {previews.map(preview => (
      <FileLine key={preview.path} preview={preview} onRemove={() => onRemove(preview.path)} />
    ))}
  </ul>
)

interface FileLineProps {
  readonly preview: FilePreview
  readonly onRemove: () => void
}

function FileLine({ preview, onRemove }: FileLineProps) {
  const { t } = useTranslation('intake')
  const { t: errors } = useTranslation('errors')
  const format = useFormat()
  const { name, kind, error } = preview
  const Icon = error ? IconAlertTriangle : kind === 'survey' ? IconTable : IconMail
  return (
    <li className={classes['file']} data-bad={error !== null}>
      <Icon size={20} aria-hidden />
      <span className={classes['name']} title={preview.path}>
        {name}
        <small>
          {error
            ? (errors as unknown as FreeTranslate)(error.code, { name, detail: error.message })
            : whatItIs(t, preview)}
        </small>
      </span>
      <span className={classes['bytes']}>{preview.bytes > 0 && format.bytes(preview.bytes)}</span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeFile', { name })} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** The code comes from the core, so its key can't be checked here. */
type FreeTranslate = (key: string, values: Readonly<Record<string, string>>) => string

function whatItIs(t: TFunction<'intake'>, { kind, format, table, sheets }: FilePreview): string {
  if (sheets.length > 0) return t('workbook', { count: sheets.length })
  if (kind === 'survey') return t('survey', { count: table?.rows ?? 0 })
  return t('mailbox', { format: format ?? '' })
}
