import { useMemo, useState } from 'react'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { ColumnRole } from '../../contract/schemas/survey.ts'
import type { Settings } from '../../contract/schemas/workspace.ts'
import { mapLoadable, valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useImportDraft } from './import-draft.tsx'
import {
  isReadable,
  ownAddresses,
  ownerAddresses,
  toAddressChoices,
  toMappings,
  type AddressChoice,
  type KnownOwn,
  type RolesByPath,
} from './preparation.ts'

const noPreviews: readonly FilePreview[] = []
const noneKnown: KnownOwn = { ownAddresses: [], ownerAddresses: [] }
const noChoices: readonly AddressChoice[] = []

/** All that is settled between choosing files and importing them. */
export function usePreparation() {
  const { paths, started } = useImportDraft()
  const previews = useCall('imports.preview', { paths: [...paths] }, { enabled: paths.length > 0, keepLast: true })
  const known = valueOr(previews, noPreviews)
  const addresses = useAddressChoices(known)
  const [roles, setRoles] = useState<RolesByPath>({})
  const start = useStart()
  return {
    previews,
    addresses,
    roles,
    setRole: (path: string, column: string, role: ColumnRole) =>
      setRoles(before => ({ ...before, [path]: { ...before[path], [column]: role } })),
    starting: start.pending,
    start: async () => {
      const jobId = await start.run(known, roles, addresses.asked ? addresses.choices : null)
      if (jobId !== null) started(jobId)
    },
  }
}

function useAddressChoices(previews: readonly FilePreview[]) {
  const settings = valueOr(useCall('settings.get', {}), null)
  const mailboxes = previews.filter(preview => preview.kind === 'mailbox' && isReadable(preview))
  const asked = settings !== null && !settings.addressesConfirmed && mailboxes.length > 0
  const guesses = useCall('imports.guess-own', { paths: mailboxes.map(({ path }) => path) }, { enabled: asked })
  const [corrected, setCorrected] = useState<readonly AddressChoice[] | null>(null)
  const guessed = useMemo(
    () => mapLoadable(guesses, found => toAddressChoices(found, settings ?? noneKnown)),
    [guesses, settings],
  )
  return {
    asked,
    state: guessed,
    choices: corrected ?? valueOr(guessed, noChoices),
    change: setCorrected as (choices: readonly AddressChoice[]) => void,
  }
}

function useStart() {
  const start = useCommand('imports.start')
  const change = useCommand('settings.change')
  const confirm = (choices: readonly AddressChoice[]) => {
    const confirmed: Partial<Settings> = {
      ownAddresses: ownAddresses(choices),
      ownerAddresses: ownerAddresses(choices),
      addressesConfirmed: true,
    }
    return change.run(confirmed)
  }
  return {
    pending: start.pending || change.pending,
    run: async (previews: readonly FilePreview[], roles: RolesByPath, choices: readonly AddressChoice[] | null) => {
      const readable = previews.filter(isReadable)
      if (choices && (await confirm(choices)) === null) return null
      const job = await start.run({
        paths: readable.map(({ path }) => path),
        mappings: toMappings(readable, roles),
        ...(choices ? { own: ownAddresses(choices), owner: ownerAddresses(choices) } : {}),
      })
      return job?.jobId ?? null
    },
  }
}
