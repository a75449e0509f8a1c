import { useTranslation } from 'react-i18next'
import type { CodebookVersion } from '../../../contract/schemas/codebook-edit.ts'
import { useCall } from '../../api/use-call.ts'
import { describeStep } from '../../shell/use-history-steps.ts'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat, useLanguage } from '../../use-format.ts'
import classes from './places.module.css'

/** What was changed in the codebook, and what that did to numbers counted before. */
export function CodebookVersions() {
  const { t } = useTranslation('codebook')
  const versions = useCall('codebook.versions', {})
  return (
    <section className={classes['place']} aria-label={t('versions.title')}>
      <Page title={t('versions.title')} lead={t('versions.lead')}>
        <Show of={versions}>
          {all =>
            all.length === 0 ? (
              <p>{t('versions.none')}</p>
            ) : (
              <ol className={classes['versions']}>
                {all.map((version, index) => (
                  <Version key={version.version} version={version} isPresent={index === 0} />
                ))}
              </ol>
            )
          }
        </Show>
      </Page>
    </section>
  )
}

function Version({ version, isPresent }: { readonly version: CodebookVersion; readonly isPresent: boolean }) {
  const { t } = useTranslation('codebook')
  const { t: inWords } = useTranslation('history')
  const format = useFormat()
  const language = useLanguage()
  const what = describeStep(inWords, version)
  return (
    <li className={classes['version']}>
      <p className={classes['versionHead']}>
        <strong>{t('versions.version', { version: version.version })}</strong>
        {isPresent && <span className={classes['badge']}>{t('versions.present')}</span>}
        <span className={classes['soft']}>{format.instant(version.at)}</span>
      </p>
      <p className={classes['versionWhat']}>{version.undone ? t('versions.undone', { what }) : what}</p>
      <p className={classes['soft']}>
        {version.effect === null && t('versions.pending')}
        {version.effect?.length === 0 && t('versions.same')}
        {version.effect
          ?.map(({ name, before, after }) =>
            t('versions.effect', {
              name: name[language] || name.de,
              before: format.number(before),
              after: format.number(after),
            }),
          )
          .join(' · ')}
      </p>
    </li>
  )
}
