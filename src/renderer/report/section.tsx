import { useId, type ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  /** The one sentence in plain words that opens it. */
  readonly lead: ReactNode
  /** Starts a page of its own in print. */
  readonly newPage?: boolean
  /** Goes to the next page together with the section before it, where it alone would not fit. */
  readonly staysWithLast?: boolean
  readonly children?: ReactNode
}

export function Section({ title, lead, newPage = false, staysWithLast = false, children }: SectionProps) {
  const id = useId()
  return (
    <section
      className={`gwr-section ${newPage ? 'gwr-new-page' : ''} ${staysWithLast ? 'gwr-stays' : ''}`}
      aria-labelledby={id}
    >
      <div className="gwr-opening">
        <h2 id={id}>{title}</h2>
        <p className="gwr-lead">{lead}</p>
      </div>
      {children}
    </section>
  )
}

/** A figure or table with its heading; never torn apart by the end of a page. */
export const Block = ({ title, children }: { readonly title?: string; readonly children: ReactNode }) => (
  <div className="gwr-block">
    {title !== undefined && <h3>{title}</h3>}
    {children}
  </div>
)

/** What the numbers above mean. */
export const Definition = ({ children }: { readonly children: ReactNode }) => (
  <p className="gwr-definition">{children}</p>
)
