// test: a preview of a throw-away site, asked as a page asks it, and as a stranger does.

import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { openPreview, type OpenPreview } from '../../scripts/preview/preview.ts'
import { PROGRAM } from '../mini.ts'

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface Asking {
  readonly method?: string
  /** In place of those that the page sends; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

export interface Previewing extends OpenPreview {
  /** The path goes as it is: nothing is normalised on the way. */
  ask(path: string, asking?: Asking): Promise<Answered>
  post(path: string, body: unknown): Promise<Answered>
  /** Of a file, as the form has it. */
  digest(report: string, file: string): Promise<string>
}

/** Closed with the test. */
export async function previewing(site: string): Promise<Previewing> {
  const opened = await openPreview({ site, program: PROGRAM }, { port: 0 })
  if ('refused' in opened) throw new Error(opened.refused)
  onTestFinished(() => opened.close())
  const host = `127.0.0.1:${opened.port}`
  const own = { host, cookie: `jibao-${opened.port}=${opened.token}` }
  const writing = { origin: `http://${host}`, 'x-jibao-token': opened.token, 'content-type': 'application/json' }
  const ask: Previewing['ask'] = (path, { body, headers = {}, method = 'GET' } = {}) =>
    new Promise((answered, failed) => {
      const all = Object.entries({ ...own, ...(method === 'POST' ? writing : {}), ...headers })
      const sent = Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))
      const asked = request({ host: '127.0.0.1', port: opened.port, path, method, headers: sent, setHost: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          answered({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
        )
        response.on('error', failed)
      })
      asked.on('error', failed)
      asked.end(body)
    })
  return {
    ...opened,
    ask,
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    digest: async (report, file) => {
      const { fill } = JSON.parse((await ask(`/form/${report}`)).text) as { fill: string }
      return new RegExp(`data-file="${file}" data-shown="[^"]*" value="([0-9a-f]+)"`).exec(fill)?.[1] ?? ''
    },
  }
}

export const set = (path: readonly (string | number)[], text: string): object => ({
  kind: 'set',
  path,
  value: text === '' ? { kind: 'blank' } : { kind: 'number', text },
})
