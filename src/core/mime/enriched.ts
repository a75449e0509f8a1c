/** text/enriched (RFC 1896) as plain text: commands dropped, "<<" is "<", a single line end is a blank but where lines are kept. */
export function enrichedToText(source: string): string {
  return source
    .replace(/<param>[^<]{0,500}<\/param>/gi, '')
    .split(/<nofill>/i)
    .map((piece, i) => (i === 0 ? filled(piece) : withKeptLines(piece)))
    .join('')
    .replace(/<<|<\/?[\w-]{1,60}>/g, command => (command === '<<' ? '<' : ''))
}

function withKeptLines(piece: string): string {
  const end = /<\/nofill>/i.exec(piece)
  return end ? piece.slice(0, end.index) + filled(piece.slice(end.index + end[0].length)) : piece
}

const filled = (text: string): string => text.replace(/\n+/g, ends => (ends.length === 1 ? ' ' : ends.slice(1)))

const richtextCommands: Readonly<Record<string, string>> = {
  '<lt>': '<',
  '<nl>': '\n',
  '<np>': '\n',
  '</paragraph>': '\n',
}

/** text/richtext (RFC 1341, 7.1.3), its forerunner: line ends are blanks, commands name signs. */
export function richtextToText(source: string): string {
  return source
    .replace(/\n/g, ' ')
    .replace(/<comment>[^<]{0,2000}<\/comment>/gi, '')
    .replace(/<\/?[\w-]{1,60}>/g, command => richtextCommands[command.toLowerCase()] ?? '')
}
