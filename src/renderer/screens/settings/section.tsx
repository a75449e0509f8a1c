import type { ReactNode } from 'react'
import classes from './settings.module.css'

interface SectionProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** What it is about at the left, what can be set at the right. */
export const Section = ({ title, note, children }: SectionProps) => (
  <section className={classes['section']} aria-label={title}>
    <div>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['note']}>{note}</p>
    </div>
    <div className={classes['fields']}>{children}</div>
  </section>
)
