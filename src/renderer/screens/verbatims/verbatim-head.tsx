import { IconPaperclip, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerbatimDetail } from '../../../contract/schemas/verbatim.ts'
import { addressOf, PersonMenu } from '../../erasing/person-menu.tsx'
import { useFormat } from '../../use-format.ts'
import { LettersOfPerson } from './letters-of-person.tsx'
import classes from './verbatim-head.module.css'
import { personOf } from './verbatim-row.tsx'

/** Who wrote, when, to whom and about what. */
export function VerbatimHead({ detail, gold }: { readonly detail: VerbatimDetail; readonly gold: boolean }) {
  const { t } = useTranslation(['verbatims', 'classes', 'survey'])
  const format = useFormat()
  const person = addressOf(detail)
  const files = detail.attachments.filter(file => !file.inline)
  return (
    <header className={classes['head']}>
      <h2 className={classes['title']}>{detail.title || t(detail.erasedAt === undefined ? 'untitled' : 'erased')}</h2>
      <p className={classes['line']}>
        <strong>{personOf(detail) || t(`kind.${detail.kind}`)}</strong>
        {detail.person?.name && <span className={classes['soft']}>{detail.person.address}</span>}
        {person !== null && <PersonMenu address={person} />}
        {detail.saidOn && <time dateTime={detail.saidOn}>{format.instant(detail.saidOn)}</time>}
        <LettersOfPerson {...detail} />
        {detail.class !== 'customer' && (
          <>
            <span className={classes['badge']}>{t(`class.${detail.class}`)}</span>
            <span className={classes['soft']}>
              {t(`classes:${detail.classReason}` as 'classes:person', { defaultValue: '' })}
            </span>
          </>
        )}
        {detail.score !== null && (
          <span className={classes['badge']}>
            {detail.scale === null
              ? t('score', { score: format.number(detail.score) })
              : t(`survey:scored.${detail.scale}`, { score: format.number(detail.score) })}
          </span>
        )}
        {Object.entries(detail.segment).map(([name, value]) => (
          <span key={name} className={classes['badge']} title={name}>
            {value}
          </span>
        ))}
        {files.length > 0 && (
          <span className={classes['files']} title={files.map(file => file.name ?? file.type).join(', ')}>
            <IconPaperclip size={15} aria-hidden />
            {t('files', { count: files.length })}
          </span>
        )}
        {gold && (
          <span className={classes['gold']}>
            <IconStarFilled size={14} aria-hidden />
            {t('gold')}
          </span>
        )}
      </p>
    </header>
  )
}
