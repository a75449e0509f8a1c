import type { UiLanguage } from '../contract/schemas/language.ts'
import type { App } from '../core/app.ts'
import { ask } from './ask.ts'
import type { MadeReport } from './make-report.ts'

/** The codebook as a text that any editor opens. */
export async function exportCodebook(app: App, language: UiLanguage): Promise<MadeReport> {
  const { name, text } = await ask(app, 'codebook.export', { language })
  return {
    name: `${name.replaceAll(/[\\/:*?"<>|]/gu, '-')}.txt`,
    type: 'text/plain; charset=utf-8',
    // Windows' editor takes a file without this mark for an old code page.
    bytes: new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
  }
}
