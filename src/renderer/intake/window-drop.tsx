import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { filesInDrop } from './files-in-drop.ts'
import { useImportDraft } from './import-draft.tsx'
import classes from './window-drop.module.css'

/** Takes files dropped anywhere in the window and opens the import with them. */
export function WindowDrop({ stays = false }: { readonly stays?: boolean }) {
  const { t } = useTranslation('frame')
  const { addFiles } = useImportDraft()
  const [, navigate] = useLocation()
  const over = useFilesOverWindow(files => {
    if (!stays) navigate('/import')
    void files.then(addFiles)
  })
  if (!over) return null
  return (
    <div className={classes['overlay']} aria-hidden>
      <div className={classes['target']}>
        <IconFileImport size={48} stroke={1.4} />
        <p>{t('drop')}</p>
      </div>
    </div>
  )
}

/** True while files are held over the window; each child fires enter and leave of its own, so they are counted. */
function useFilesOverWindow(onDrop: (files: Promise<readonly File[]>) => void): boolean {
  const [depth, setDepth] = useState(0)
  useEffect(() => {
    const listeners = {
      dragenter: (event: DragEvent) => holdsFiles(event) && setDepth(n => n + 1),
      dragleave: (event: DragEvent) => holdsFiles(event) && setDepth(n => Math.max(0, n - 1)),
      dragover: (event: DragEvent) => holdsFiles(event) && event.preventDefault(),
      drop: (event: DragEvent) => {
        if (!holdsFiles(event) || !event.dataTransfer) return
        event.preventDefault()
        setDepth(0)
        onDrop(filesInDrop(event.dataTransfer))
      },
    } as const
    const all = Object.entries(listeners) as readonly (readonly [keyof typeof listeners, (event: DragEvent) => void])[]
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [onDrop])
  return depth > 0
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
