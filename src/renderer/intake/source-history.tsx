import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core'
import { IconDots, IconFileOff, IconMail, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Source } from '../../contract/schemas/source.ts'
import type { Loadable } from '../api/loadable.ts'
import { useNotices } from '../api/notices.tsx'
import { useCommand } from '../api/use-command.ts'
import { verbatimsLink } from '../navigation/verbatims-link.ts'
import figures from '../ui/list/figures.module.css'
import { EmptyState } from '../ui/states/empty-state.tsx'
import { Show } from '../ui/states/show.tsx'
import { useFormat } from '../use-format.ts'
import { DuplicatesOfSource } from './duplicates-of-source.tsx'
import { SkippedOfSource } from './skipped-of-source.tsx'
import classes from './source-history.module.css'
import { TakenBackImports } from './taken-back.tsx'

/** Every import so far, newest first; each can be taken back whole. */
export function SourceHistory({ sources }: { readonly sources: Loadable<readonly Source[]> }) {
  const { t } = useTranslation('intake')
  const [toUndo, setToUndo] = useState<Source | null>(null)
  return (
    <Show of={sources} compact>
      {list => (
        <>
          {list.length === 0 ? (
            <EmptyState compact icon={IconFileOff} title={t('history.none.title')} text={t('history.none.text')} />
          ) : (
            <SourceTable sources={list} onUndo={setToUndo} />
          )}
          <TakenBackImports />
          <UndoDialog source={toUndo} onClose={() => setToUndo(null)} />
        </>
      )}
    </Show>
  )
}

interface SourceTableProps {
  readonly sources: readonly Source[]
  readonly onUndo: (source: Source) => void
}

function SourceTable({ sources, onUndo }: SourceTableProps) {
  const { t } = useTranslation('intake')
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('history.title')}>
      <table className={`${figures['figures']} ${classes['table']}`}>
        <thead>
          <tr>
            <th scope="col">{t('history.name')}</th>
            <th scope="col">{t('history.read')}</th>
            <th scope="col">{t('history.imported')}</th>
            <th scope="col">{t('history.duplicates')}</th>
            <th scope="col">{t('history.skipped')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('history.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources
            .toSorted((a, b) => b.importedAt.localeCompare(a.importedAt))
            .map(source => (
              <SourceRow key={source.id} source={source} onUndo={() => onUndo(source)} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** The table would cut the menu off; beside it, it is still a part of the page's content. */
const inMain = { target: '#main' }

function SourceRow({ source, onUndo }: { readonly source: Source; readonly onUndo: () => void }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const Icon = source.kind === 'survey' ? IconTable : IconMail
  return (
    <tr>
      <th scope="row" title={source.path}>
        <div className={classes['name']}>
          <Icon size={18} aria-hidden />
          <span>
            {source.name}
            <small>
              {format.instant(source.importedAt)} · {format.bytes(source.bytes)}
            </small>
          </span>
        </div>
      </th>
      <td>{format.number(source.read)}</td>
      <td>
        {source.imported === 0 ? (
          0
        ) : (
          <Link href={verbatimsLink({ sourceId: source.id })}>{format.number(source.imported)}</Link>
        )}
      </td>
      <td>
        <DuplicatesOfSource source={source}>{format.number(source.duplicates)}</DuplicatesOfSource>
      </td>
      <td>
        <SkippedOfSource source={source} />
      </td>
      <td>
        <Menu position="bottom-end" portalProps={inMain} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('history.actionsOf', { name: source.name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} href={verbatimsLink({ sourceId: source.id })}>
              {t('history.show')}
            </Menu.Item>
            <RereadItem source={source} />
            <Menu.Item c="var(--gw-bad)" onClick={onUndo}>
              {t('history.undo')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

function RereadItem({ source }: { readonly source: Source }) {
  const { t } = useTranslation('intake')
  const reread = useCommand('sources.reread')
  return <Menu.Item onClick={() => void reread.run({ sourceId: source.id })}>{t('history.reread')}</Menu.Item>
}

function UndoDialog({ source, onClose }: { readonly source: Source | null; readonly onClose: () => void }) {
  const { t } = useTranslation('intake')
  const { t: common } = useTranslation('common')
  const notices = useNotices()
  const undo = useCommand('sources.undo')
  const takeBack = async () => {
    if (!source) return
    const result = await undo.run({ sourceId: source.id })
    if (result) notices.done(t('history.undone', { count: result.removed }))
    onClose()
  }
  return (
    <Modal
      opened={source !== null}
      onClose={onClose}
      title={t('history.undoTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text>{source && t('history.undoText', { name: source.name, count: source.imported })}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button color="red.9" loading={undo.pending} onClick={() => void takeBack()}>
          {t('history.undo')}
        </Button>
      </Group>
    </Modal>
  )
}
