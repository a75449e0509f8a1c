// Chromium alone knows no `app:` addresses, so the stand-in serves each `app://host/` as `http://host.app.localhost/`,
// which counts as a secure origin too.
const tail = '.app.localhost'

export function toPageUrl(url: string): string {
  const own = /^app:\/\/([^/]+)(.*)$/.exec(url)
  return own === null ? url : `http://${own[1]}${tail}${own[2] || '/'}`
}

export function toAppUrl(url: string): string {
  const served = /^http:\/\/([^/]+)\.app\.localhost(?::\d+)?(.*)$/.exec(url)
  return served === null ? url : `app://${served[1]}${served[2] || '/'}`
}
