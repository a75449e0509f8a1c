import { Button, TextInput } from '@mantine/core'
import { IconBuildingStore, IconFolderOpen, IconSparkles } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { workspaceName } from '../../workspace/paths.ts'
import { useWorkspaces } from '../../workspace/use-workspaces.ts'
import { OpenTrouble } from './open-trouble.tsx'
import classes from './first-run.module.css'

/** A workspace of one's own, one from before, or the sample shop. */
export function WorkspaceStep() {
  const { t } = useTranslation('first-run')
  const trouble = valueOr(useCall('host.info', {}), null)?.openTrouble ?? null
  return (
    <>
      <h1 className={classes['title']}>{t('welcome.title')}</h1>
      {trouble ? <OpenTrouble trouble={trouble} /> : <p className={classes['lead']}>{t('welcome.lead')}</p>}
      <div className={classes['ways']}>
        <OwnShop hasFocus={trouble === null} />
        <SampleShop />
      </div>
      <Recent />
    </>
  )
}

function OwnShop({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useTranslation('first-run')
  const { create, pickPlace, placeFor, pending } = useWorkspaces()
  const [shopName, setShopName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void create(shopName.trim(), placeFor(shopName))
  }
  return (
    <section className={classes['way']} aria-label={t('own.title')}>
      <IconBuildingStore size={30} stroke={1.5} aria-hidden />
      <h2 className={classes['subtitle']}>{t('own.title')}</h2>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput
          label={t('own.name')}
          placeholder={t('own.example')}
          value={shopName}
          onChange={event => setShopName(event.currentTarget.value)}
          autoFocus={hasFocus}
        />
        <p className={classes['note']}>{t('own.place', { path: placeFor(shopName) })}</p>
        <div className={classes['buttons']}>
          <Button type="submit" loading={pending} disabled={shopName.trim() === ''}>
            {t('own.create')}
          </Button>
          <Button variant="default" onClick={() => void pickPlace(shopName.trim())}>
            {t('own.elsewhere')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function SampleShop() {
  const { t } = useTranslation('first-run')
  const { openSample, pending } = useWorkspaces()
  return (
    <section className={classes['way']} aria-label={t('sample.title')}>
      <IconSparkles size={30} stroke={1.5} aria-hidden />
      <h2 className={classes['subtitle']}>{t('sample.title')}</h2>
      <p className={classes['note']}>{t('sample.text')}</p>
      <div className={classes['buttons']}>
        <Button variant="default" loading={pending} onClick={() => void openSample()}>
          {t('sample.open')}
        </Button>
      </div>
    </section>
  )
}

/** Workspaces of before; hidden where there are none. */
function Recent() {
  const { t } = useTranslation('first-run')
  const { open, pickAndOpen } = useWorkspaces()
  const host = valueOr(useCall('host.info', {}), null)
  return (
    <section className={classes['recent']} aria-label={t('recent.title')}>
      <h2 className={classes['subtitle']}>{t('recent.title')}</h2>
      <div className={classes['buttons']}>
        {host?.recentWorkspaces.map(path => (
          <Button key={path} variant="default" title={path} onClick={() => void open(path)}>
            {workspaceName(path)}
          </Button>
        ))}
        {host?.shell === 'electron' && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={18} aria-hidden />}
            onClick={() => void pickAndOpen()}
          >
            {t('recent.other')}
          </Button>
        )}
      </div>
    </section>
  )
}
