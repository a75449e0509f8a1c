import { ask } from '../../host/ask.ts'
import { UsageError, type Command } from '../command.ts'
import { readDecisions } from '../decision-lines.ts'

const usage = 'apply FILE.jsonl'

export const reviewCommand: Command = {
  name: 'review',
  usage,
  words: { min: 2, max: 2 },
  options: { json: {} },
  async run(given, { open, terminal, t }) {
    const [action, file] = given.words
    if (action !== 'apply' || file === undefined) throw new UsageError('usage.words', { command: 'review', usage })
    const lines = readDecisions(file)
    const app = await open()
    const messageIds = lines.map(({ messageId }) => messageId).filter(id => id !== undefined)
    const ids = await idsOf(messageIds, part => ask(app, 'messages.find', { messageIds: part }))
    const found = lines.map(line => ({ ...line, verbatimId: line.id ?? ids.get(line.messageId ?? '') }))
    const skipped = found.filter(({ verbatimId }) => verbatimId === undefined)
    const decisions = found.flatMap(({ verbatimId, decision }) =>
      verbatimId === undefined ? [] : [{ ...decision, verbatimId }],
    )
    skipped.forEach(({ line }) => terminal.say(t('cli:review.unknown-message', { line, file })))
    const { applied } = decisions.length === 0 ? { applied: 0 } : await ask(app, 'review.apply', { decisions })
    terminal.say(t('cli:review.applied', { count: applied }))
    await terminal.print(
      JSON.stringify({ applied, skipped: skipped.map(({ line, messageId }) => ({ line, messageId })) }),
    )
    return skipped.length === 0 ? 0 : 1
  },
}

const atOnce = 1000

async function idsOf(
  messageIds: readonly string[],
  find: (part: string[]) => Promise<Record<string, number>>,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (let at = 0; at < messageIds.length; at += atOnce) {
    for (const [messageId, id] of Object.entries(await find(messageIds.slice(at, at + atOnce)))) ids.set(messageId, id)
  }
  return ids
}
