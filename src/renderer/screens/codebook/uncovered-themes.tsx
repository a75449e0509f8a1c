import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Theme } from '../../../contract/schemas/theme.ts'
import type { UncoveredCluster } from '../../../contract/schemas/uncovered.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Show } from '../../ui/states/show.tsx'
import { useFormat } from '../../use-format.ts'
import { MarkedText } from '../search/marked-text.tsx'
import { NewThemeForm } from './new-theme-form.tsx'
import classes from './places.module.css'

interface UncoveredThemesProps {
  readonly themes: readonly Theme[]
  readonly onDone: (themeId: string) => void
}

/** What customers speak of that no theme covers, each one step from being a theme. */
export function UncoveredThemes({ themes, onDone }: UncoveredThemesProps) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const uncovered = useCall('themes.uncovered', {})
  const known = uncovered.state === 'ready' ? uncovered.value : null
  const lead =
    known === null
      ? ''
      : t('uncovered.lead', {
          share: format.percent(known.scanned === 0 ? 1 : 1 - known.uncovered / known.scanned),
          scanned: format.number(known.scanned),
          uncovered: format.number(known.uncovered),
        })
  return (
    <section className={classes['place']} aria-label={t('uncovered.title')}>
      <Page title={t('uncovered.title')} lead={lead}>
        <Show of={uncovered} loadingLabel={t('uncovered.loading')}>
          {({ clusters }) =>
            clusters.length === 0 ? (
              <EmptyState icon={IconCircleCheck} title={t('uncovered.none')} compact />
            ) : (
              <ul className={classes['clusters']}>
                {clusters.map(cluster => (
                  <Cluster key={cluster.name} cluster={cluster} themes={themes} onDone={onDone} />
                ))}
              </ul>
            )
          }
        </Show>
      </Page>
    </section>
  )
}

function Cluster({ cluster, ...rest }: UncoveredThemesProps & { readonly cluster: UncoveredCluster }) {
  const { t } = useTranslation('codebook')
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  return (
    <li className={classes['cluster']}>
      <div className={classes['clusterHead']}>
        <h2 className={classes['clusterName']}>{cluster.name}</h2>
        <span className={classes['soft']}>
          {t('uncovered.size', { verbatims: format.number(cluster.verbatims), people: format.number(cluster.people) })}
        </span>
        {!opened && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('uncovered.create')}
          </Button>
        )}
      </div>
      <ul className={classes['chips']} aria-label={t('uncovered.words')}>
        {cluster.words.map(({ word, verbatims }) => (
          <li key={word} className={classes['chip']}>
            {word} <span className={classes['soft']}>{format.number(verbatims)}</span>
          </li>
        ))}
      </ul>
      {opened ? (
        <ClusterForm cluster={cluster} {...rest} />
      ) : (
        <ul className={classes['samples']}>
          {cluster.examples.slice(0, 3).map(example => (
            <li key={example.verbatimId}>
              <Link href={`/verbatims?at=${example.verbatimId}`} className={classes['sample']}>
                <MarkedText text={example.snippet} marks={example.marks} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** More letters of a cluster say the same again. */
const MOST_LETTERS = 500

/** The terms are chosen as for letters ticked by hand: each for letters that the others leave out, and for few of all the rest. */
function ClusterForm({ cluster, ...rest }: UncoveredThemesProps & { readonly cluster: UncoveredCluster }) {
  const proposal = useCall('codebook.propose', { verbatimIds: cluster.verbatimIds.slice(0, MOST_LETTERS) })
  return (
    <Show of={proposal} compact>
      {known => <NewThemeForm proposal={{ ...known, name: cluster.name }} verbatimIds={[]} {...rest} />}
    </Show>
  )
}
