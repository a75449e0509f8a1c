import { createJudge } from './intake-quality.ts'
import { importAll, prepareAll } from './intake-speed.ts'
import { readTruth } from './intake-truth.ts'

// Prints how well and how fast a synthetic mailbox is read; it makes none itself and fails nothing.
// Usage: npm run bench:intake -- MAILBOX TRUTH.jsonl [--no-import]
const [mailbox, truthFile] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (mailbox === undefined || truthFile === undefined) {
  console.error('usage: npm run bench:intake -- MAILBOX TRUTH.jsonl [--no-import]')
  process.exit(2)
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds).toLocaleString('en')} /s`
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const print = (rows: readonly (readonly [string, string, string])[]): void => {
  for (const [name, value, goal] of rows) console.log(`${name.padEnd(42)}${value.padStart(14)}   ${goal}`)
}

const truth = readTruth(truthFile)
const judge = createJudge(truth.messages)
const speed = await prepareAll(mailbox, truth.own, mail => judge.add(mail))
const quality = judge.result()
print([
  ['class right', percent(quality.class), 'goal 99.5 %'],
  ['automatic answers told', percent(quality.autoReply), ''],
  ['language right', percent(quality.language), ''],
  ['own words equal, people’s mail', percent(quality.verbatimOfPeople), 'goal 98 %'],
  ['own words equal, all mail', percent(quality.verbatimOfAll), ''],
  ['duplicates, F1', quality.duplicatesF1.toFixed(4), 'goal 0.995'],
  ['threads, pairs F1', quality.threadPairsF1.toFixed(4), 'goal 0.99'],
  ['splitting, per processor second', perSecond(speed.messages, speed.splitSeconds), ''],
  ['preparing, per processor second', perSecond(speed.messages, speed.prepareSeconds), 'goal 8,000 /s'],
])

if (!process.argv.includes('--no-import')) {
  const summary = await importAll(mailbox, truth.own)
  print([
    ['whole import, tagged and indexed', perSecond(summary.read, summary.seconds), ''],
    ['', `${(summary.bytes / 1e6 / summary.seconds).toFixed(1)} MB/s`, ''],
    [
      'imported / duplicates',
      `${summary.imported} / ${summary.duplicates}`,
      `true ${truth.messages.filter(({ duplicateOf }) => duplicateOf !== null).length} duplicates`,
    ],
    ['peak memory', megabytes(summary.peakRssBytes), 'goal 300 MB'],
    ['workspace', megabytes(summary.workspaceBytes), `${megabytes(summary.originalBytes)} of them originals`],
    [
      'workspace without originals / text kept',
      ((summary.workspaceBytes - summary.originalBytes) / summary.textBytes).toFixed(2),
      'goal 1.0',
    ],
  ])
}
