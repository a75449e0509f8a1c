/**
 * Puts words on the clipboard; false where there are none or the page may not. By the page's own copy command, which needs no
 * permission: the desktop window gives none to anybody.
 */
export function copyText(text: string): boolean {
  if (text === '') return false
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return done
}
