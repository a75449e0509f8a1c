import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { answer, answerText } from './answers.ts'

export interface Download {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Reports made for the browser to fetch. Each is kept until some newer ones push it out. */
export interface Downloads {
  /** Path of the address to fetch it from. */
  readonly offer: (download: Download) => string
  readonly give: (pathname: string, response: ServerResponse) => void
}

const kept = 4

export function createDownloads(): Downloads {
  const offered = new Map<string, Download>()
  return {
    offer: download => {
      const path = `/download/${randomUUID()}/${encodeURIComponent(download.name)}`
      offered.set(path, download)
      const oldest = [...offered.keys()].slice(0, Math.max(0, offered.size - kept))
      oldest.forEach(key => offered.delete(key))
      return path
    },
    give: (pathname, response) => {
      const download = offered.get(pathname)
      if (download === undefined) return answerText(response, 404, 'Not found')
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`
      answer(response, 200, download.type, download.bytes, { 'content-disposition': disposition })
    },
  }
}
