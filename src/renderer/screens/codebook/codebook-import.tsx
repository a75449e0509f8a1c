import { Button, Checkbox, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookDifference } from '../../../contract/schemas/codebook-edit.ts'
import { useNotices } from '../../api/notices.tsx'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat, useLanguage } from '../../use-format.ts'
import { EffectBox } from './edits/effect-box.tsx'
import classes from './places.module.css'

/** A codebook from a file: every difference first, then one step that can be undone. */
export function CodebookImport({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('codebook')
  const [text, setText] = useState<string | null>(null)
  return (
    <section className={classes['place']} aria-label={t('import.title')}>
      <Page
        title={t('import.title')}
        lead={t('import.lead')}
        actions={
          <FileButton accept=".txt,.md,text/plain" onChange={file => void file?.text().then(setText)}>
            {props => (
              <Button {...props} variant={text === null ? 'filled' : 'default'}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
        }
      >
        {text !== null && <Compared key={text} text={text} onDone={onDone} />}
      </Page>
    </section>
  )
}

function Compared({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const { t } = useTranslation('codebook')
  const notices = useNotices()
  const [removeMissing, setRemoveMissing] = useState(false)
  const difference = useCall('codebook.compare', { text })
  const isReadable = difference.state === 'ready' && difference.value.problems.length === 0
  const edit = { kind: 'import', text, removeMissing } as const
  const effect = useCall('codebook.preview-edit', { edit }, { enabled: isReadable, keepLast: true })
  const command = useCommand('codebook.edit')
  const take = async () => {
    if ((await command.run({ edit })) === null) return
    notices.done(t('import.done'))
    onDone()
  }
  return (
    <Show of={difference}>
      {known => (
        <>
          <Differences difference={known} />
          {isReadable && known.missing.length > 0 && (
            <Checkbox
              label={t('import.removeMissing')}
              checked={removeMissing}
              onChange={event => setRemoveMissing(event.currentTarget.checked)}
            />
          )}
          {isReadable && <EffectBox effect={effect} />}
          {isReadable && (
            <div>
              <Button onClick={() => void take()} loading={command.pending} disabled={effect.state !== 'ready'}>
                {t('import.take')}
              </Button>
            </div>
          )}
        </>
      )}
    </Show>
  )
}

const fieldKeys = ['parentId', 'name', 'definition', 'examples', 'color', 'direction', 'threshold', 'archived'] as const

function Differences({ difference }: { readonly difference: CodebookDifference }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const language = useLanguage()
  const { added, changed, missing, problems } = difference
  const counted = (key: 'added' | 'changed' | 'missing' | 'problems', n: number) =>
    t(`import.${key}`, { count: n, number: format.number(n) })
  const nameOf = ({ name }: { readonly name: CodebookDifference['missing'][number]['name'] }) =>
    name[language] || name.de
  const fieldsOf = (fields: readonly string[]) =>
    fieldKeys.filter(key => fields.includes(key)).map(key => t(`import.field.${key}`))
  if (problems.length > 0)
    return (
      <div className={classes['problems']} role="alert">
        <p>{counted('problems', problems.length)}</p>
        <ul>
          {problems.slice(0, 20).map(({ line, message, words }) => (
            <li key={line}>
              {t('import.line', { line, words })} {t(`problems.${message}`)}
            </li>
          ))}
        </ul>
      </div>
    )
  if (added.length + changed.length + missing.length === 0) return <p>{t('import.same')}</p>
  return (
    <dl className={classes['differences']}>
      {added.length > 0 && (
        <div>
          <dt>{counted('added', added.length)}</dt>
          <dd>{format.list(added.map(nameOf))}</dd>
        </div>
      )}
      {changed.length > 0 && (
        <div>
          <dt>{counted('changed', changed.length)}</dt>
          {changed.map(theme => (
            <dd key={theme.themeId}>
              <strong>{nameOf(theme)}</strong> {fieldsOf(theme.fields).join(', ')}{' '}
              <Terms terms={[...theme.terms.added.de, ...theme.terms.added.en]} as="ins" />{' '}
              <Terms terms={[...theme.terms.removed.de, ...theme.terms.removed.en]} as="del" />
            </dd>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <dt>{counted('missing', missing.length)}</dt>
          <dd>{format.list(missing.map(nameOf))}</dd>
        </div>
      )}
    </dl>
  )
}

/** More terms than these are counted, not read. */
const SHOWN_TERMS = 12

function Terms({ terms, as: Mark }: { readonly terms: readonly string[]; readonly as: 'ins' | 'del' }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const more = terms.length - SHOWN_TERMS
  return (
    <>
      {terms.slice(0, SHOWN_TERMS).map(term => (
        <Mark key={term}>{term}</Mark>
      ))}
      {more > 0 && t('import.more', { count: more, number: format.number(more) })}
    </>
  )
}
