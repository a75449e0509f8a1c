import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { valueOr } from '../../api/loadable.ts'
import { useCall } from '../../api/use-call.ts'
import { verbatimsLink, withAt } from '../../navigation/verbatims-link.ts'
import { KeyCaps } from '../../ui/shortcuts/shortcut-help.tsx'
import { useFormat } from '../../use-format.ts'
import classes from './verbatim-head.module.css'

/** Who leafs on does not ask. */
const RESTS_MS = 350

interface LettersOfPersonProps {
  readonly address: string
  /** The letter that is open. */
  readonly at: number
}

/** Whether somebody wrote before: how many letters there are of them, and the way to these. */
export function LettersOfPerson({ address, at }: LettersOfPersonProps) {
  const { t } = useTranslation('verbatims')
  const format = useFormat()
  const rests = useRests()
  const filter = { person: address }
  const list = useCall('verbatims.list', { filter, page: { offset: 0, limit: 1 } }, { enabled: rests })
  const total = valueOr(list, null)?.total ?? 0
  if (total < 2) return null
  return (
    <Link className={classes['more']} href={withAt(verbatimsLink(filter), at)}>
      {t('ofPerson', { count: total, number: format.number(total) })}
      <KeyCaps keys="d" />
    </Link>
  )
}

/** Whether the letter has been open for a moment. */
function useRests(): boolean {
  const [rests, setRests] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), RESTS_MS)
    return () => clearTimeout(timer)
  }, [])
  return rests
}
