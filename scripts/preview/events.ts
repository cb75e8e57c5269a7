// preview: what pages are told without asking (server-sent events).

import type { ServerResponse } from 'node:http'
import { HEADERS } from './answer.ts'

export interface Events {
  join(response: ServerResponse): void
  tell(kind: string, value: object): void
  close(): void
}

/** A browser keeps six connections to a host; so many tabs are more than anybody has. */
const MOST = 32
/** Milliseconds after which a line without meaning keeps the connection. */
const BEAT = 25_000

export function openEvents(): Events {
  const joined = new Set<ServerResponse>()
  const write = (text: string): void => joined.forEach((one) => one.write(text))
  const beat = setInterval(() => write(':\n\n'), BEAT)
  beat.unref()
  return {
    join: (response) => {
      if (joined.size >= MOST) [...joined][0]?.end()
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 500\n\n')
      joined.add(response)
      response.on('close', () => joined.delete(response))
    },
    tell: (kind, value) => write(`event: ${kind}\ndata: ${JSON.stringify(value)}\n\n`),
    close: () => {
      clearInterval(beat)
      joined.forEach((one) => one.end())
      joined.clear()
    },
  }
}
