import type { ReactNode } from 'react'
import classes from './page.module.css'

interface PageProps {
  readonly title: string
  /** A sentence below the title. */
  readonly lead?: ReactNode
  /** At the right of the title: switchers, buttons. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen with a heading whose parts stand below each other. */
export const Page = ({ title, lead, actions, children }: PageProps) => (
  <div className={classes['page']}>
    <header className={classes['head']}>
      <div className={classes['titles']}>
        <h1 className={classes['title']}>{title}</h1>
        {lead && <p className={classes['lead']}>{lead}</p>}
      </div>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </header>
    {children}
  </div>
)

interface PanelProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A titled surface on a page. */
export const Panel = ({ title, actions, children }: PanelProps) => (
  <section className={classes['panel']} aria-label={title}>
    <div className={classes['panelHead']}>
      <h2 className={classes['panelTitle']}>{title}</h2>
      {actions}
    </div>
    {children}
  </section>
)
