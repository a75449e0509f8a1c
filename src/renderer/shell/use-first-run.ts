import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { WorkspaceInfo } from '../../contract/schemas/workspace.ts'
import { mapLoadable, type Loadable } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'

interface FirstRunState {
  readonly shown: boolean
  readonly workspace: WorkspaceInfo | null
  /** The owner asked for another workspace while one is open. */
  readonly startsOver: boolean
  readonly leave: () => void
}

const nowhere = ''
/** Leads to the choice of a workspace, also while one is open. */
export const startPath = '/start'

/**
 * Whether the first steps are shown: while there is no workspace or nothing in it. Once begun they stay until the owner
 * leaves them, so that the import's result can be read; a further new workspace begins them again. A link to a place leaves them.
 */
export function useFirstRun(): Loadable<FirstRunState> {
  const info = useCall('workspace.info', {})
  const [place, navigate] = useLocation()
  const startsOver = place === startPath
  const [begunIn, setBegunIn] = useState<string | null>(null)
  const [begunAt, setBegunAt] = useState(place)
  const [leftIn, setLeftIn] = useState<string | null>(null)
  const path = info.state === 'ready' ? (info.value?.path ?? nowhere) : null
  const empty = info.state === 'ready' && (info.value?.verbatims ?? 0) === 0
  const begins = empty && path !== leftIn && begunIn !== path
  if (begins) {
    setBegunIn(path)
    setBegunAt(place)
  }
  const follows = !empty && begunIn !== null && begunIn === path && place !== begunAt && place !== '/' && !startsOver
  if (follows) {
    setLeftIn(path)
    setBegunIn(null)
  }
  return useMemo(
    () =>
      mapLoadable(info, workspace => ({
        shown: startsOver || (path !== leftIn && (empty || begunIn === path || begunIn === nowhere)),
        workspace: startsOver ? null : workspace,
        startsOver,
        leave: () => {
          setLeftIn(path)
          setBegunIn(null)
          navigate('/')
        },
      })),
    [info, path, leftIn, empty, begunIn, startsOver, navigate],
  )
}
