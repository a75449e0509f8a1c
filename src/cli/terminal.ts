import { once } from 'node:events'

/** Results go to standard output, progress and messages to standard error. */
export interface Terminal {
  /** Resolves when the reader has taken it, so that a long list never piles up in memory. */
  readonly print: (line: string) => Promise<void>
  readonly say: (line: string) => void
  /** Standard error is a terminal: a progress bar can be drawn. */
  readonly canDraw: boolean
  /** Draws over the last drawing; null wipes it. */
  readonly draw: (line: string | null) => void
}

/** The terminal of this process. A drawing is wiped before a line is written, so that none stands in the middle of it. */
export function nodeTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  // `goldwert messages | head` closes the pipe early; that is no trouble of ours.
  stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 3))
  const wipe = () => (stderr.isTTY ? stderr.write('\r\u001b[2K') : true)
  return {
    print: async line => {
      if (!stdout.write(`${line}\n`)) await once(stdout, 'drain')
    },
    say: line => {
      wipe()
      stderr.write(`${line}\n`)
    },
    canDraw: stderr.isTTY,
    draw: line => {
      wipe()
      if (line !== null) stderr.write(line.slice(0, Math.max(20, (stderr.columns ?? 80) - 1)))
    },
  }
}
