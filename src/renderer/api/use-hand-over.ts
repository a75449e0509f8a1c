import type { SavedFile } from '../../contract/host.ts'
import { useNotices } from './notices.tsx'

/** Hands a written file to the owner: the browser downloads it, the desktop window says where it lies. */
export function useHandOver(): (saved: SavedFile | null, liesAt: (path: string) => string) => void {
  const notices = useNotices()
  return (saved, liesAt) => {
    if (saved?.url) download(saved.url)
    if (saved?.path) notices.done(liesAt(saved.path))
  }
}

/** Fetches what the browser host has made, as a file of the owner's downloads. */
function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
