import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useClient } from '../api/api-provider.tsx'
import { useErrorSentence } from '../api/error-sentence.ts'
import { useNotices } from '../api/notices.tsx'

/** Files that were dropped or chosen and wait to be imported; kept while the owner looks elsewhere. */
export interface ImportDraft {
  readonly paths: readonly string[]
  /** Files are on their way to the host (browser only). */
  readonly receiving: boolean
  readonly addPaths: (paths: readonly string[]) => void
  readonly addFiles: (files: readonly File[]) => Promise<void>
  readonly remove: (path: string) => void
  readonly clear: () => void
  /** The import started last in this window. */
  readonly jobId: number | null
  readonly setJobId: (jobId: number | null) => void
  /** Hands the chosen files over to the job that reads them. */
  readonly started: (jobId: number) => void
  /** Takes the files of the last import up again, or only these of them. */
  readonly retry: (only?: readonly string[]) => void
}

const ImportDraftContext = createContext<ImportDraft | null>(null)

export function useImportDraft(): ImportDraft {
  const draft = useContext(ImportDraftContext)
  if (!draft) throw new Error('useImportDraft needs an ImportDraftProvider above it')
  return draft
}

export function ImportDraftProvider({ children }: { readonly children: ReactNode }) {
  const [paths, setPaths] = useState<readonly string[]>([])
  const [jobId, setJobId] = useState<number | null>(null)
  const [lastPaths, setLastPaths] = useState<readonly string[]>([])
  const addPaths = useCallback((more: readonly string[]) => setPaths(known => [...new Set([...known, ...more])]), [])
  const { receiving, addFiles } = useReceiving(addPaths)
  const draft = useMemo<ImportDraft>(
    () => ({
      paths,
      receiving,
      addPaths,
      addFiles,
      remove: path => setPaths(known => known.filter(other => other !== path)),
      clear: () => setPaths([]),
      jobId,
      setJobId,
      started: id => {
        setLastPaths(paths)
        setPaths([])
        setJobId(id)
      },
      retry: only => {
        setPaths(only ?? lastPaths)
        setJobId(null)
      },
    }),
    [paths, lastPaths, receiving, addPaths, addFiles, jobId],
  )
  return <ImportDraftContext value={draft}>{children}</ImportDraftContext>
}

function useReceiving(addPaths: (paths: readonly string[]) => void) {
  const client = useClient()
  const notices = useNotices()
  const sentence = useErrorSentence()
  const [receiving, setReceiving] = useState(false)
  const addFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return
      setReceiving(true)
      try {
        addPaths(await client.pathsOf(files))
      } catch (error) {
        notices.failed(sentence(error))
      } finally {
        setReceiving(false)
      }
    },
    [client, addPaths, notices, sentence],
  )
  return { receiving, addFiles }
}
