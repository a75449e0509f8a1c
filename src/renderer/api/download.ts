/** Fetches what the browser host has made, as a file of the owner's downloads. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
