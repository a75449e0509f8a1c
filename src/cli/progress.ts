import type { JobSnapshot } from '../contract/schemas/job.ts'
import type { Translate } from '../i18n/index.ts'
import type { Terminal } from './terminal.ts'

const barWidth = 24
const betweenMs = 100

/** A bar on a terminal, nothing otherwise: `[#######-----] 43 %  12 300 Nachrichten`. */
export function progressBar(
  terminal: Terminal,
  t: Translate,
  now: () => number = Date.now,
): (job: JobSnapshot) => void {
  let drawnAt = -Infinity
  return job => {
    if (!terminal.canDraw || (job.state === 'running' && now() - drawnAt < betweenMs)) return
    drawnAt = now()
    terminal.draw(job.state === 'running' ? barLine(job, t) : null)
  }
}

function barLine({ done, total, items, subject }: JobSnapshot, t: Translate): string {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const bar = '#'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '-')
  return `[${bar}] ${Math.floor(share * 100)} %  ${t('cli:progress', { count: items })}  ${subject}`
}
