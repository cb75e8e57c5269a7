// preview: who may ask. The server stands on the loopback, where every page that the browser has open, and every other user
// of the machine, can knock.

import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Keeping {
  readonly port: number
  /** Of one run; whoever has it was given the address by the terminal. */
  readonly token: string
}

/** Where the token comes from: the address that the terminal prints, then the cookie that is set for it. */
export const TOKEN_PARAMETER = 'token'
export const TOKEN_HEADER = 'x-jibao-token'

/** Cookies are shared by all ports of a host, so each port has a name of its own. */
export function cookieName({ port }: Keeping): string {
  return `jibao-${port}`
}

/** `HttpOnly`: no script reads it; `SameSite=Strict`: no other site's page sends it. */
export function cookieOf(keeping: Keeping): string {
  return `${cookieName(keeping)}=${keeping.token}; Path=/; HttpOnly; SameSite=Strict`
}

/**
 * The status with which a request is turned away, or undefined. A foreign Host is a name that was made to lead here; a
 * foreign Origin is another page. Reading takes the cookie, which an EventSource and a frame send by themselves; another
 * port of this host is the same site to SameSite, so writing takes the header too, which only a page that was given the
 * token can set.
 */
export function refusal({ headers, method }: IncomingMessage, keeping: Keeping): number | undefined {
  const { host = '' } = headers
  if (host !== `127.0.0.1:${keeping.port}` && host !== `localhost:${keeping.port}`) return 421
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 403
  const isWrite = method !== 'GET' && method !== 'HEAD'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && (isWrite || site !== 'none')) return 403
  if (!isSame(cookieIn(headers.cookie, cookieName(keeping)), keeping.token)) return 403
  if (!isWrite) return undefined
  if (headers.origin === undefined || !isSame(headers[TOKEN_HEADER], keeping.token)) return 403
  return undefined
}

/** True where the address itself brings the token, as it was printed. */
export function bringsToken(address: URL, { token }: Keeping): boolean {
  return isSame(address.searchParams.get(TOKEN_PARAMETER) ?? undefined, token)
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const found = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
