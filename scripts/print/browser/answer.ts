// print: how the document's files reach the browser: by intercepting its requests. No server, no disk, no network.

import type { HTTPRequest } from 'puppeteer-core'
import type { Paper } from '../paper.ts'

/** RFC 2606 keeps `.invalid` from ever being a real host. */
export const ORIGIN = 'http://jibao.invalid'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
}

/** The address under which the browser asks for a file of the paper. */
export function addressOf(path: string): string {
  return `${ORIGIN}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Serves the paper's own files; refuses everything else. Returns what is wrong when an own file is missing. */
export async function answer(request: HTTPRequest, paper: Paper): Promise<string | undefined> {
  const url = new URL(request.url())
  if (url.protocol === 'data:') {
    await request.continue()
    return undefined
  }
  if (url.origin !== ORIGIN) {
    await request.abort('blockedbyclient')
    return undefined
  }
  const path = decodeURIComponent(url.pathname.slice(1))
  const body = paper.files.get(path)
  if (body === undefined) {
    await request.respond({ status: 404, body: '' })
    return `the file ${path} is missing`
  }
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  await request.respond({ status: 200, contentType: TYPES[ending] ?? 'application/octet-stream', body })
  return undefined
}
