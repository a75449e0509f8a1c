import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../contract/schemas/review.ts'
import { valueOr } from '../api/loadable.ts'
import { useNotices } from '../api/notices.tsx'
import { useCall } from '../api/use-call.ts'
import { useCommand } from '../api/use-command.ts'

const none: readonly HistoryEntry[] = []

/** What a step did, in words; labels are keys of the catalogue `history`. */
export function describeStep(
  t: TFunction<'history'>,
  { label, params }: Pick<HistoryEntry, 'label' | 'params'>,
): string {
  const say = t as (key: string, values: Readonly<Record<string, string>>) => string
  const settings = (params['fields'] ?? '').split(', ').filter(field => field !== '')
  return say(label, { ...params, what: settings.map(field => say(`setting.${field}`, {})).join(', ') })
}

/** Undo and redo for the whole workspace, telling what was taken back. */
export function useHistorySteps() {
  const { t } = useTranslation('frame')
  const { t: inWords } = useTranslation('history')
  const notices = useNotices()
  const steps = valueOr(useCall('history.list', {}), none)
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')
  return {
    /** Also those that cannot be taken back; undo passes over them. */
    steps: steps.filter(step => !step.undone),
    undone: steps.filter(step => step.undone),
    undo: async () => {
      const step = await undo.run({})
      if (step) notices.done(t('undo.done', { what: describeStep(inWords, step) }))
    },
    /** Takes back all steps from the newest down to this one. */
    undoDownTo: async (step: HistoryEntry) => {
      if (await undo.run({ downTo: step.id })) notices.done(t('undo.done', { what: describeStep(inWords, step) }))
    },
    redo: async () => {
      const step = await redo.run({})
      if (step) notices.done(t('redo.done', { what: describeStep(inWords, step) }))
    },
  }
}
