import type { Coding } from '../../contract/schemas/coding.ts'
import { MessageClass } from '../../contract/schemas/message.ts'
import type { StoredList } from '../../contract/schemas/stored.ts'
import type { VerbatimFilter } from '../../contract/schemas/verbatim.ts'
import { ask } from '../../host/ask.ts'
import type { Command, Given } from '../command.ts'
import { monthOption } from '../month-option.ts'

const classes = MessageClass.options

export const messagesCommand: Command = {
  name: 'messages',
  usage: '[--query Q] [--month YYYY-MM] [--theme ID] [--class C] --jsonl',
  words: { min: 0, max: 0 },
  options: {
    query: { value: 'Q' },
    month: monthOption,
    theme: { value: 'ID' },
    class: { value: classes.join('|'), oneOf: classes },
    jsonl: {},
  },
  async run(given, { open, terminal, signal }) {
    const app = await open({ access: 'read' })
    const filter = toFilter(given)
    for (let afterId: number | null = 0; afterId !== null && !signal.aborted;) {
      const page: StoredList = await ask(app, 'messages.list', { filter, afterId })
      for (const row of page.rows) await terminal.print(JSON.stringify({ ...row, codings: row.codings.map(toLine) }))
      afterId = page.next
    }
    return 0
  },
}

const toFilter = (given: Given): VerbatimFilter => ({
  query: given.text('query'),
  month: given.text('month'),
  themeIds: given.list('theme'),
  classes: given.list('class') as MessageClass[] | undefined,
})

/** Field names of the command line's contract; `span` is where the first proof stands. */
const toLine = ({ themeId, layer, confidence, review, polarity, evidence }: Coding) => ({
  theme: themeId,
  layer,
  confidence,
  review,
  polarity,
  span: evidence[0]?.span ?? null,
  because: evidence,
})
