import { useMemo, useState } from 'react'
import type { FilePreview } from '../../contract/schemas/source.ts'
import type { Settings } from '../../contract/schemas/workspace.ts'
import { mapLoadable, valueOr } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'
import { useImportDraft } from './import-draft.tsx'
import {
  isReadable,
  ownAddresses,
  ownerAddresses,
  sheetsShown,
  toAddressChoices,
  toMappings,
  type AddressChoice,
  type KnownOwn,
  type ChoicesByPath,
  type ColumnChoices,
} from './preparation.ts'

const noPreviews: readonly FilePreview[] = []
const noneKnown: KnownOwn = { ownAddresses: [], ownerAddresses: [] }
const noChoices: readonly AddressChoice[] = []

/** All that is settled between choosing files and importing them. */
export function usePreparation() {
  const { paths, started } = useImportDraft()
  const [columns, setColumns] = useState<ChoicesByPath>({})
  const asked = { paths: [...paths], sheets: sheetsShown(columns) }
  const previews = useCall('imports.preview', asked, { enabled: paths.length > 0, keepLast: true })
  const known = valueOr(previews, noPreviews)
  const addresses = useAddressChoices(known)
  const start = useStart()
  return {
    previews,
    addresses,
    columns,
    setColumns: (path: string, choices: ColumnChoices) => setColumns(before => ({ ...before, [path]: choices })),
    starting: start.pending,
    start: async () => {
      const jobId = await start.run(known, columns, addresses.asked ? addresses.choices : null)
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
    run: async (previews: readonly FilePreview[], columns: ChoicesByPath, choices: readonly AddressChoice[] | null) => {
      const readable = previews.filter(isReadable)
      if (choices && (await confirm(choices)) === null) return null
      const job = await start.run({
        paths: readable.map(({ path }) => path),
        mappings: toMappings(readable, columns),
        ...(choices ? { own: ownAddresses(choices), owner: ownerAddresses(choices) } : {}),
      })
      return job?.jobId ?? null
    },
  }
}
