// print: the folder that keeps what is unpacked once, safe for processes that start at the same moment.

import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { MissingPrinter } from './missing.ts'
import { tidyOnExit } from './on-exit.ts'

/** Where unpacked browsers and fonts are kept: $JIBAO_CACHE, $XDG_CACHE_HOME/jibao or ~/.cache/jibao. */
export function defaultCacheFolder(): string {
  const { JIBAO_CACHE, XDG_CACHE_HOME } = process.env
  if (JIBAO_CACHE) return resolve(JIBAO_CACHE)
  return join(XDG_CACHE_HOME ? resolve(XDG_CACHE_HOME) : join(homedir(), '.cache'), 'jibao')
}

/** LD_LIBRARY_PATH is a list with `:` between, so a cache with one in its path cannot serve; throws MissingPrinter. */
export function refuseColon(folder: string): void {
  if (process.platform === 'win32' || !folder.includes(':')) return
  throw new MissingPrinter({
    zh: `缓存目录“${folder}”的路径含有冒号，浏览器无法从中启动；请把环境变量 JIBAO_CACHE 设为不含冒号的目录。`,
    en:
      `The cache folder "${folder}" has a colon in its path, and the browser cannot start from there; ` +
      'set JIBAO_CACHE to a folder without one.',
  })
}

/**
 * The folder, filled by `fill` if it is not there yet. It is filled beside its place and renamed into it, so a folder
 * that exists is whole; of two processes that fill it at once, one wins and the other uses the winner's.
 */
export async function unpackedOnce(folder: string, fill: (scratch: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  let scratch: string | undefined
  const takeBack = tidyOnExit(() => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
  })
  try {
    await mkdir(dirname(folder), { recursive: true })
    scratch = await mkdtemp(`${folder}.part-`)
    await fill(scratch)
    await rename(scratch, folder)
  } catch (error) {
    if (!existsSync(folder)) throw notWritable(dirname(folder), error)
  } finally {
    takeBack()
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true })
  }
  return folder
}

const DISK_TROUBLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']

/** The disk's trouble as a sentence; any other error is passed on as it is. */
function notWritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (!DISK_TROUBLE.includes(code)) return error
  return new MissingPrinter({
    zh: `无法写入缓存目录“${folder}”（${code}）；请把环境变量 JIBAO_CACHE 设为可写且有 500 MB 空间的目录。`,
    en: `The cache folder "${folder}" cannot be written (${code}); ` + 'set JIBAO_CACHE to a writable folder with 500 MB to spare.',
  })
}
