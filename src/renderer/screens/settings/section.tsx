import type { ReactNode } from 'react'
import { sectionId, type SettingsPart } from './settings-parts.ts'
import classes from './settings.module.css'

interface SectionProps {
  readonly part: SettingsPart
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** What it is about at the left, what can be set at the right. The next Tab after a jump here goes to its first field. */
export const Section = ({ part, title, note, children }: SectionProps) => (
  <section id={sectionId(part)} className={classes['section']} aria-label={title} tabIndex={-1}>
    <div>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['note']}>{note}</p>
    </div>
    <div className={classes['fields']}>{children}</div>
  </section>
)
