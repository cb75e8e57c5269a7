// preview: the server on the loopback. It answers whoever has the token, and ends with all that it opened.

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, refused, send } from './answer.ts'
import { readBody } from './body.ts'
import { type Events, openEvents } from './events.ts'
import { bringsToken, cookieOf, type Keeping, refusal, TOKEN_PARAMETER } from './guard.ts'

export interface Asked {
  /** Without the query, decoded by nobody: names are looked up as they come. */
  readonly path: string
  readonly query: URLSearchParams
  /** Of a write. */
  readonly body?: unknown
}

export interface Handling {
  /** Undefined for what is not there. */
  get(asked: Asked): Answer | undefined | Promise<Answer | undefined>
  post(asked: Asked): Answer | undefined | Promise<Answer | undefined>
}

export interface PreviewServer extends Keeping {
  /** What a person opens. */
  readonly address: string
  readonly events: Events
  close(): Promise<void>
}

export const EVENTS_PATH = '/events'

/** Listens on 127.0.0.1 and nowhere else; port 0 takes a free one. Rejects with the system's error where the port is taken. */
export async function openServer(port: number, handling: (token: string, events: Events) => Handling): Promise<PreviewServer> {
  const token = randomBytes(24).toString('base64url')
  const events = openEvents()
  const handle = handling(token, events)
  const server = createServer((request, response) => {
    const keeping = { port: portOf(server), token }
    respond(request, response, { keeping, events, handle }).catch((error: unknown) => {
      if (!response.headersSent) send(response, refused(500, 'internal'))
      else response.destroy()
      queueMicrotask(() => {
        throw error // a bug of ours is not swallowed
      })
    })
  })
  await new Promise<void>((ready, fail) => void server.once('error', fail).listen(port, '127.0.0.1', ready))
  return {
    port: portOf(server),
    token,
    address: `http://127.0.0.1:${portOf(server)}/?${TOKEN_PARAMETER}=${token}`,
    events,
    close: async () => {
      events.close()
      server.closeAllConnections()
      await new Promise<void>((closed) => void server.close(() => closed()))
    },
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

interface Serving {
  readonly keeping: Keeping
  readonly events: Events
  readonly handle: Handling
}

async function respond(request: IncomingMessage, response: ServerResponse, { events, handle, keeping }: Serving): Promise<void> {
  const { method = '', url = '' } = request
  const isHead = method === 'HEAD'
  const address = URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : undefined
  if (!address || !url.startsWith('/')) return send(response, refused(400, 'address'))
  const [path = '/'] = url.split('?', 1)
  if (path === '/' && bringsToken(address, keeping)) {
    const isForeign =
      refusal({ ...request, headers: { ...request.headers, cookie: cookieOf(keeping) } } as IncomingMessage, keeping) === 421
    // A link in a mail or a chat is followed from another site, so only the name of the host is asked for here.
    if (!isForeign) return send(response, { ...refused(303, 'see'), headers: { location: '/', 'set-cookie': cookieOf(keeping) } })
  }
  const status = refusal(request, keeping)
  if (status !== undefined) return send(response, refused(status, 'not-allowed'))
  if (method === 'GET' && path === EVENTS_PATH) return events.join(response)
  const asked = { path, query: address.searchParams }
  if (method === 'GET' || isHead) return send(response, (await handle.get(asked)) ?? refused(404, 'not-found'), isHead)
  if (method !== 'POST') return send(response, { ...refused(405, 'method'), headers: { allow: 'GET, HEAD, POST' } })
  const read = await readBody(request)
  if ('status' in read) return send(response, { ...refused(read.status, 'body'), headers: { connection: 'close' } })
  send(response, (await handle.post({ ...asked, body: read.value })) ?? refused(404, 'not-found'))
}
