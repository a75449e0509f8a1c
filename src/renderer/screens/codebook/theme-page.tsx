import { ActionIcon, Button, Menu, Tabs } from '@mantine/core'
import { IconArrowMerge, IconArrowsMove, IconArrowsSplit2, IconDots, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RulePreview as Preview } from '../../../contract/schemas/codebook.ts'
import { valueOr, type Loadable } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { verbatimsLink } from '../../navigation/verbatims-link.ts'
import { useFormat, useLanguage } from '../../use-format.ts'
import classes from './codebook-view.module.css'
import { DetailsTab } from './details-tab.tsx'
import { ThemeEdit, type EditKind } from './edits/theme-edits.tsx'
import { LearnedTab } from './learned-tab.tsx'
import { RulePreview } from './rule-preview.tsx'
import { RulesTab } from './rules-tab.tsx'
import type { CodebookActions, CodebookDesk } from './use-codebook.ts'

export const themeTabs = ['rules', 'learned', 'details'] as const
export type ThemeTab = (typeof themeTabs)[number]

export interface ThemePageProps {
  readonly desk: CodebookDesk
  readonly preview: Loadable<Preview>
  readonly actions: CodebookActions
  readonly pending: boolean
  readonly tab: ThemeTab
  readonly onTab: (tab: ThemeTab) => void
  readonly onChoose: (themeId: string | null) => void
}

/** One theme: its terms with what they find, what has been learned of it, and what people read of it. */
export function ThemePage({ desk, preview, actions, pending, tab, onTab, onChoose }: ThemePageProps) {
  const { t } = useTranslation('codebook')
  const { draft, stored } = desk
  if (!draft) return null
  const problems = valueOr(preview, null)?.problems ?? []
  const shown = stored === null && tab === 'learned' ? 'rules' : tab
  return (
    <>
      <section className={classes['theme']} data-wide={shown !== 'rules'}>
        <ThemeBar
          desk={desk}
          actions={actions}
          pending={pending}
          mayStore={problems.length === 0}
          onChoose={onChoose}
        />
        <Tabs
          className={classes['tabs'] ?? ''}
          value={shown}
          onChange={value => onTab(themeTabs.find(one => one === value) ?? 'rules')}
          keepMounted={false}
        >
          <Tabs.List>
            {themeTabs
              .filter(one => one !== 'learned' || stored !== null)
              .map(one => (
                <Tabs.Tab key={one} value={one}>
                  {t(`tabs.${one}`)}
                </Tabs.Tab>
              ))}
          </Tabs.List>
          <Tabs.Panel value="rules" className={classes['fields'] ?? ''}>
            <RulesTab key={draft.id} draft={draft} themes={desk.themes} problems={problems} onChange={actions.change} />
          </Tabs.Panel>
          <Tabs.Panel value="learned" className={classes['fields'] ?? ''}>
            {stored && <Learned key={stored.id} desk={desk} actions={actions} />}
          </Tabs.Panel>
          <Tabs.Panel value="details" className={classes['fields'] ?? ''}>
            <DetailsTab key={draft.id} draft={draft} onChange={actions.change} />
          </Tabs.Panel>
        </Tabs>
      </section>
      {shown === 'rules' && <RulePreview preview={preview} />}
    </>
  )
}

function Learned({ desk, actions }: Pick<ThemePageProps, 'desk' | 'actions'>) {
  const themeId = desk.stored?.id ?? ''
  const profile = useCall('codebook.profile', { themeId }, { keepLast: true })
  const quality = useCall('codebook.quality', { themeId }, { keepLast: true })
  return (
    <LearnedTab
      profile={profile}
      quality={quality}
      threshold={desk.stored?.threshold ?? 0.5}
      onThreshold={threshold => void actions.setThreshold(threshold)}
    />
  )
}

type ThemeBarProps = Pick<ThemePageProps, 'desk' | 'actions' | 'pending' | 'onChoose'> & { readonly mayStore: boolean }

function ThemeBar({ desk, actions, pending, mayStore, onChoose }: ThemeBarProps) {
  const { t } = useTranslation(['codebook', 'common'])
  const format = useFormat()
  const language = useLanguage()
  const { draft, stored, changed } = desk
  if (!draft) return null
  const count = desk.counts.get(draft.id)
  const all = (count?.confirmed ?? 0) + (count?.suggested ?? 0)
  const name = draft.name[language] || draft.name.de
  return (
    <header className={classes['bar']}>
      <div className={classes['headline']}>
        {stored ? (
          <h2 className={classes['name']}>{name || t('codebook:new')}</h2>
        ) : (
          <input
            className={classes['nameField']}
            aria-label={t('codebook:name')}
            placeholder={t('codebook:new')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new theme begins with its name
            autoFocus
            value={draft.name.de}
            onChange={event => actions.change({ ...draft, name: { ...draft.name, de: event.currentTarget.value } })}
          />
        )}
        {stored && (
          <Link href={verbatimsLink({ themeIds: [draft.id] })} className={classes['voices']}>
            {t('codebook:voices', { count: all, number: format.number(all) })}
          </Link>
        )}
      </div>
      <div className={classes['buttons']}>
        {changed && (
          <>
            <Button variant="default" onClick={actions.discard}>
              {t('codebook:discard')}
            </Button>
            <Button
              onClick={() => void actions.save()}
              disabled={!mayStore || draft.name.de.trim() === ''}
              loading={pending}
            >
              {t('common:save')}
            </Button>
          </>
        )}
        {stored && <ThemeMenu desk={desk} onChoose={onChoose} />}
      </div>
      {(draft.definition[language] || draft.definition.de) && (
        <p className={classes['definition']}>{draft.definition[language] || draft.definition.de}</p>
      )}
    </header>
  )
}

const edits = [
  ['merge', IconArrowMerge],
  ['split', IconArrowsSplit2],
  ['move', IconArrowsMove],
  ['remove', IconTrash],
] as const satisfies readonly (readonly [EditKind, typeof IconTrash])[]

function ThemeMenu({ desk, onChoose }: Pick<ThemePageProps, 'desk' | 'onChoose'>) {
  const { t } = useTranslation('codebook')
  const [kind, setKind] = useState<EditKind | null>(null)
  const { stored, themes } = desk
  if (!stored) return null
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('more')} title={t('more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {edits.map(([one, Icon]) => (
            <Menu.Item
              key={one}
              leftSection={<Icon size={16} aria-hidden />}
              {...(one === 'remove' ? { style: { color: 'var(--gw-bad)' } } : {})}
              onClick={() => setKind(one)}
            >
              {t(`menu.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind && (
        <ThemeEdit
          kind={kind}
          theme={stored}
          themes={themes}
          onClose={next => {
            setKind(null)
            if (next !== undefined) onChoose(next)
          }}
        />
      )}
    </>
  )
}
