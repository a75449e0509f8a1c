import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../contract/schemas/source.ts'
import { Show } from '../ui/states/show.tsx'
import { AddressChoices } from './address-choices.tsx'
import { FileList } from './file-list.tsx'
import { useImportDraft } from './import-draft.tsx'
import { isReadable, lacksWords, noColumnChoices } from './preparation.ts'
import classes from './preparation.module.css'
import { SurveyTablePart } from './survey-table-part.tsx'
import { usePreparation } from './use-preparation.ts'

type Preparation = ReturnType<typeof usePreparation>

/** What was chosen, what it seems to be, whose addresses are ours; then the import begins. */
export function PreparationView({ hasFocus = false }: { readonly hasFocus?: boolean }) {
  const { t } = useTranslation('intake')
  const preparation = usePreparation()
  return (
    <Show of={preparation.previews} loadingLabel={t('looking')}>
      {previews => <Prepared previews={previews} preparation={preparation} hasFocus={hasFocus} />}
    </Show>
  )
}

interface PreparedProps {
  readonly previews: readonly FilePreview[]
  readonly preparation: Preparation
  /** Enter begins the import where no column waits for a decision. */
  readonly hasFocus: boolean
}

function Prepared({ previews, preparation, hasFocus }: PreparedProps) {
  const { t } = useTranslation('intake')
  const { remove, clear } = useImportDraft()
  const { addresses, columns } = preparation
  const readable = previews.filter(isReadable)
  const wordless = readable.filter(preview => lacksWords(preview, columns))
  const tables = readable.filter(preview => preview.table !== null)
  return (
    <div className={classes['parts']}>
      <FileList previews={previews} onRemove={remove} />
      {tables.map(preview => (
        <SurveyTablePart
          key={preview.path}
          preview={preview}
          choices={columns[preview.path] ?? noColumnChoices}
          onChange={choices => preparation.setColumns(preview.path, choices)}
        />
      ))}
      {addresses.asked && (
        <AddressChoices state={addresses.state} choices={addresses.choices} onChange={addresses.change} />
      )}
      <div className={classes['go']}>
        {readable.length > 0 && (
          <Button
            size="md"
            disabled={wordless.length > 0}
            loading={preparation.starting}
            onClick={() => void preparation.start()}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the file chooser that had the focus is gone
            autoFocus={hasFocus && tables.length === 0}
          >
            {t('start', { count: readable.length })}
          </Button>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- where nothing can be read, this is all there is to do */}
        <Button size="md" variant="default" onClick={clear} autoFocus={readable.length === 0}>
          {t(readable.length === 0 ? 'chooseOthers' : 'discard')}
        </Button>
        {wordless[0] && <p className={classes['hint']}>{t('wordless', { name: wordless[0].name })}</p>}
      </div>
    </div>
  )
}
