// store: where a store is, as it is named by people: a folder, or the address of a server. What nobody may read, user and
// password, is no part of a name: it comes from the environment, each time that the store is opened.

import { resolve } from 'node:path'

const SERVERS = ['redis:', 'rediss:', 's3:']
/** An address with its user and password may stand here, where no list of processes and no log shows it. */
export const ADDRESS_VARIABLE = 'JIBAO_CACHE_URL'

export interface Named {
  /** A name that may be shown: an absolute path, or an address without user and password. */
  readonly where: string
  /** It was given with a user or a password. */
  readonly isSecret: boolean
}

/** Undefined for what is neither a folder nor an address of a server that can be a store. */
export function namedStore(name: string, folder: string): Named | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return { where: resolve(folder, name), isSecret: false }
  const url = URL.canParse(name) ? new URL(name) : undefined
  if (!url || url.hostname === '' || !SERVERS.includes(url.protocol)) return undefined
  return { where: bare(url), isSecret: url.username !== '' || url.password !== '' }
}

/** Its address, for the store of a server; undefined for a folder. */
export function serverAt(where: string): URL | undefined {
  const url = URL.canParse(where) ? new URL(where) : undefined
  return url && SERVERS.includes(url.protocol) ? url : undefined
}

export interface Credentials {
  readonly username?: string
  readonly password?: string
}

/** For a Redis: of their own variables, or of the address in the environment, if it is this server's. */
export function redisCredentials(where: string, env: NodeJS.ProcessEnv): Credentials {
  const address = env[ADDRESS_VARIABLE]
  const url = address !== undefined && namedStore(address, '')?.where === where ? new URL(address) : undefined
  const username = env['JIBAO_REDIS_USERNAME'] ?? decodeURIComponent(url?.username ?? '')
  const password = env['JIBAO_REDIS_PASSWORD'] ?? decodeURIComponent(url?.password ?? '')
  return { ...(username === '' ? {} : { username }), ...(password === '' ? {} : { password }) }
}

function bare(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`
}
