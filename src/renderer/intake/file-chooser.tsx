import { Button } from '@mantine/core'
import { IconFiles, IconFolder } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import classes from './file-chooser.module.css'
import { useImportDraft } from './import-draft.tsx'

interface FileChooserProps {
  /** A low strip instead of a large field. */
  readonly compact?: boolean
  /** Enter opens the choice at once, where nothing else is to be done. */
  readonly hasFocus?: boolean
  readonly children?: ReactNode
}

/** Where files are dropped or chosen. In the desktop window by its own dialog, in the browser by the browser's. */
export function FileChooser({ compact = false, hasFocus = false, children }: FileChooserProps) {
  const { t } = useTranslation('intake')
  const { receiving } = useImportDraft()
  const { chooseFiles, chooseFolder, inputs } = useChooser()
  return (
    <div className={classes['field']} data-compact={compact}>
      <p className={classes['title']}>{receiving ? t('receiving') : t('dropHere')}</p>
      {!compact && <p className={classes['note']}>{t('formats')}</p>}
      <div className={classes['buttons']}>
        <Button
          variant={compact ? 'default' : 'filled'}
          leftSection={<IconFiles size={18} aria-hidden />}
          onClick={chooseFiles}
          loading={receiving}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step before is gone, and with it what had the focus
          autoFocus={hasFocus}
        >
          {t('chooseFiles')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={chooseFolder}
          disabled={receiving}
        >
          {t('chooseFolder')}
        </Button>
        {children}
      </div>
      {inputs}
    </div>
  )
}

function useChooser() {
  const { addPaths, addFiles } = useImportDraft()
  const inBrowser = valueOr(useCall('host.info', {}), null)?.shell === 'browser'
  const pick = useCommand('host.pick-files')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const choose = async (folders: boolean) => {
    if (inBrowser) return (folders ? folder : files).current?.click()
    const paths = await pick.run({ folders })
    if (paths) addPaths(paths)
  }
  const take = (input: HTMLInputElement) => {
    void addFiles([...(input.files ?? [])])
    input.value = ''
  }
  return {
    chooseFiles: () => void choose(false),
    chooseFolder: () => void choose(true),
    inputs: (
      <>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={event => take(event.currentTarget)}
          data-testid="files"
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          {...{ webkitdirectory: '' }}
          onChange={event => take(event.currentTarget)}
        />
      </>
    ),
  }
}
