import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useImportDraft } from '../intake/import-draft.tsx'
import { useLanguage } from '../use-format.ts'
import { workspacePath } from './paths.ts'

/** Opening, making and leaving workspaces. */
export function useWorkspaces() {
  const folder = valueOr(useCall('host.info', {}), null)?.documentsFolder ?? ''
  const language = useLanguage()
  const { setJobId, clear } = useImportDraft()
  const [, navigate] = useLocation()
  const openIt = useCommand('workspace.open')
  const pick = useCommand('host.pick-workspace')
  const change = useCommand('settings.change')
  const sample = useCommand('host.open-sample')
  const restore = useCommand('host.restore')
  const queries = useQueryClient()
  const open = async (path: string, create = false) => {
    const info = await openIt.run({ path, create })
    if (info === null) {
      // Why, the host knows now.
      await queries.invalidateQueries({ queryKey: ['host.info'] })
      return false
    }
    clear()
    setJobId(null)
    navigate('/')
    return true
  }
  const create = async (shopName: string, path: string) => {
    if (await open(path, true)) await change.run({ shopName, language })
  }
  return {
    pending: openIt.pending || sample.pending || restore.pending,
    placeFor: (shopName: string) => workspacePath(folder, shopName),
    open: (path: string) => open(path),
    create,
    pickPlace: async (shopName: string) => {
      const path = await pick.run({ create: true })
      if (path !== null) await create(shopName, path)
    },
    pickAndOpen: async () => {
      const path = await pick.run({ create: false })
      if (path !== null) await open(path)
    },
    /** Puts a copy in the place of a workspace that cannot be opened, and opens it. */
    putBack: async (backup: string, into: string) => {
      if ((await restore.run({ path: backup, into })) !== null) await open(into)
    },
    openSample: async () => {
      const job = await sample.run({ language })
      if (!job) return
      clear()
      setJobId(job.jobId)
      navigate('/')
    },
  }
}
