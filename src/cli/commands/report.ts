import { extname, resolve } from 'node:path'
import { ReportFormat } from '../../contract/host.ts'
import { ask } from '../../host/ask.ts'
import { makeReport } from '../../host/make-report.ts'
import { writeWhole } from '../../host/write-file.ts'
import { UsageError, type Command } from '../command.ts'
import { monthOption } from '../month-option.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: '--month YYYY-MM --out FILE.(html|pdf|json)',
  words: { min: 0, max: 0 },
  options: { month: monthOption, out: { value: 'FILE.(html|pdf|json)' } },
  async run(given, { open, terminal, t, language }) {
    const out = given.text('out')
    if (out === undefined) throw new UsageError('usage.option-missing', { option: '--out FILE.(html|pdf|json)' })
    const format = ReportFormat.safeParse(extname(out).slice(1).toLowerCase())
    if (!format.success)
      throw new UsageError('usage.value-wrong', { option: '--out', value: out, expected: 'html|pdf|json' })
    const app = await open({ access: 'read' })
    const month = given.text('month') ?? (await ask(app, 'workspace.info', {}))?.lastMonth
    if (!month) {
      terminal.say(t('cli:sources.none'))
      return 3
    }
    const { bytes } = await makeReport(app, { month, format: format.data, language })
    await writeWhole(resolve(out), bytes)
    terminal.say(t('cli:report.written', { month }))
    await terminal.print(resolve(out))
    return 0
  },
}
