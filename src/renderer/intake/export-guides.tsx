import { Accordion } from '@mantine/core'
import {
  IconBrandApple,
  IconBrandGmail,
  IconFeather,
  IconClipboardList,
  IconMail,
  IconMailbox,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './export-guides.module.css'

const mailGuides = ['outlook', 'thunderbird', 'gmail', 'apple', 'webmail'] as const
const surveyGuides = ['googleForms', 'limeSurvey', 'surveyMonkey'] as const
type Guide = (typeof mailGuides)[number] | (typeof surveyGuides)[number]
type Icon = ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>

const icons: Readonly<Record<Guide, Icon>> = {
  outlook: IconMailbox,
  thunderbird: IconFeather,
  gmail: IconBrandGmail,
  apple: IconBrandApple,
  webmail: IconMail,
  googleForms: IconClipboardList,
  limeSurvey: IconClipboardList,
  surveyMonkey: IconClipboardList,
}

/** How to get letters and answers out of the programs that owners use, one fold each. */
export function ExportGuides() {
  const { t } = useTranslation('guides')
  return (
    <div className={classes['columns']}>
      <section aria-label={t('mail')}>
        <h3 className={classes['heading']}>{t('mail')}</h3>
        <Guides names={mailGuides} />
      </section>
      <section aria-label={t('surveys')}>
        <h3 className={classes['heading']}>{t('surveys')}</h3>
        <Guides names={surveyGuides} />
      </section>
    </div>
  )
}

const Guides = ({ names }: { readonly names: readonly Guide[] }) => (
  <Accordion variant="separated" chevronPosition="right">
    {names.map(name => (
      <GuideItem key={name} name={name} />
    ))}
  </Accordion>
)

function GuideItem({ name }: { readonly name: Guide }) {
  const { t } = useTranslation('guides')
  const Icon = icons[name]
  const steps = t(`${name}.steps`, { returnObjects: true })
  return (
    <Accordion.Item value={name}>
      <Accordion.Control icon={<Icon size={20} aria-hidden />}>{t(`${name}.name`)}</Accordion.Control>
      <Accordion.Panel>
        <ol className={classes['steps']}>
          {steps.map(step => (
            <li key={step}>
              <Step text={step} />
            </li>
          ))}
        </ol>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

/** In the catalogue a way through menus stands in brackets: "[Datei › Exportieren]"; here it looks like the menus it names. */
const Step = ({ text }: { readonly text: string }) =>
  text.split(/(\[[^\]]+\])/).map((part, at) =>
    part.startsWith('[') ? (
      <span key={at} className={classes['path']}>
        {part.slice(1, -1)}
      </span>
    ) : (
      part
    ),
  )
