import { useTranslation } from 'react-i18next'
import type { QueryField } from '../../../contract/query/query-fields.ts'
import classes from './syntax-help.module.css'

interface SyntaxHelpProps {
  readonly fields: readonly QueryField[]
  readonly onTry: (query: string) => void
}

/** Examples for fields with values of any kind, and for themes while they are on the way. */
const anyValue: Readonly<Record<string, string>> = {
  from: 'kern',
  month: '2026-03',
  after: '2026-03',
  until: '2026-03',
  before: '15.3.2026',
}
const wordExamples = ['words', 'phrase', 'prefix', 'part', 'not', 'or'] as const

/** The query language, told by examples that can be clicked. */
export function SyntaxHelp({ fields, onTry }: SyntaxHelpProps) {
  const { t } = useTranslation('search')
  const example = (field: QueryField): string => {
    const oneWord = field.values.map(value => value.names[0] ?? '').find(name => !/\s/.test(name))
    return `${field.names[0]}:${(oneWord ?? anyValue[field.id] ?? '').toLowerCase()}`
  }
  return (
    <section className={classes['help']} aria-label={t('syntax.title')}>
      <h2 className={classes['title']}>{t('syntax.title')}</h2>
      <dl className={classes['list']}>
        {wordExamples.map(kind => (
          <Line key={kind} query={t(`syntax.${kind}.query`)} meaning={t(`syntax.${kind}.meaning`)} onTry={onTry} />
        ))}
        {fields.map(field => (
          <Line
            key={field.id}
            query={example(field)}
            meaning={t(`syntax.fields.${field.id as 'theme'}`)}
            onTry={onTry}
          />
        ))}
      </dl>
    </section>
  )
}

interface LineProps {
  readonly query: string
  readonly meaning: string
  readonly onTry: (query: string) => void
}

const Line = ({ query, meaning, onTry }: LineProps) => (
  <div className={classes['line']}>
    <dt>
      <button type="button" className={classes['query']} onClick={() => onTry(`${query} `)}>
        {query}
      </button>
    </dt>
    <dd>{meaning}</dd>
  </div>
)
