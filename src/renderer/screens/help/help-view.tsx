import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './help.module.css'

const topics = [
  'start',
  'overview',
  'import',
  'review',
  'verbatims',
  'codebook',
  'search',
  'report',
  'settings',
  'words',
  'privacy',
] as const
export type HelpTopic = (typeof topics)[number]
export const isHelpTopic = (name: string): name is HelpTopic => topics.some(topic => topic === name)

/** The list of pages, and the page. */
export function HelpView({ topic }: { readonly topic: HelpTopic }) {
  const { t } = useTranslation('help')
  return (
    <div className={classes['columns']}>
      <nav aria-label={t('topics')}>
        <ul className={classes['topics']}>
          {topics.map(name => (
            <li key={name}>
              <Link
                href={`/help?on=${name}`}
                className={classes['topic'] ?? ''}
                {...(name === topic ? { 'aria-current': 'page' as const } : {})}
              >
                {t(`pages.${name}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <HelpPage topic={topic} />
    </div>
  )
}

function HelpPage({ topic }: { readonly topic: HelpTopic }) {
  const { t } = useTranslation('help')
  const parts = t(`pages.${topic}.parts`, { returnObjects: true })
  return (
    <article className={classes['page']} aria-live="polite">
      <h2 className={classes['title']}>{t(`pages.${topic}.title`)}</h2>
      {parts.map(part => (
        <Part key={part} text={part} />
      ))}
    </article>
  )
}

/** In the catalogue "Word: explanation" is an entry with a heading of its own. */
function Part({ text }: { readonly text: string }) {
  const at = text.indexOf(': ')
  if (at < 0 || at > 40) return <p>{text}</p>
  return (
    <p>
      <b>{text.slice(0, at)}</b>
      <br />
      {text.slice(at + 2)}
    </p>
  )
}
