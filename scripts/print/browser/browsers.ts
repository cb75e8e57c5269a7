// print: which browser prints. Named by the user, else the one from npm, else one that the system has.

import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import process from 'node:process'
import { MissingPrinter } from './missing.ts'
import { type Shipped, shippedChromium, unpackChromium } from './unpack.ts'

export interface Browser {
  readonly executable: string
  /** A headless shell starts and prints 4 to 5 times faster than a full browser, and is started in another mode. */
  readonly shell: boolean
  /** For the child process only. */
  readonly environment: Readonly<Record<string, string>>
}

type Environment = Readonly<Record<string, string | undefined>>

const NAMES = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
]
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Beta']
const LINUX_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/chromium.org/chromium/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
]

/** A browser that is there, or comes with npm and may have to be unpacked. */
export type Candidate = { readonly executable: string } | { readonly shipped: Shipped }

/**
 * Browsers to try, best first; the next one is asked for only if the one before does not start. A browser named by
 * CHROME_PATH or PUPPETEER_EXECUTABLE_PATH is the only one tried; throws MissingPrinter if it is not executable.
 */
export async function* browsers(cacheFolder: string, environment: Environment): AsyncGenerator<Browser> {
  for (const candidate of candidates(environment)) {
    if ('executable' in candidate) yield installed(candidate.executable)
    else yield await unpacked(candidate.shipped, cacheFolder, environment)
  }
}

/** The browser that is tried first. Throws MissingPrinter where there is none. */
export function firstBrowser(environment: Environment): Candidate {
  for (const candidate of candidates(environment)) return candidate
  throw noBrowser()
}

function* candidates(environment: Environment): Generator<Candidate> {
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const path = environment[name]
    if (!path) continue
    if (!isExecutable(path)) throw notExecutable(name, path)
    yield { executable: path }
    return
  }
  const shipped = shippedChromium()
  if (shipped !== undefined) yield { shipped }
  for (const path of [...onPath(environment['PATH']), ...usualPlaces(environment)]) {
    if (isExecutable(path)) yield { executable: path }
  }
}

async function unpacked(shipped: Shipped, cacheFolder: string, environment: Environment): Promise<Browser> {
  const { executable, libraries } = await unpackChromium(shipped, cacheFolder)
  return {
    executable,
    shell: true,
    environment: { LD_LIBRARY_PATH: [libraries, environment['LD_LIBRARY_PATH']].filter(Boolean).join(':') },
  }
}

/** What is told when no browser was found at all. */
export function noBrowser(): MissingPrinter {
  return new MissingPrinter({
    zh:
      '没有找到可用来打印的浏览器；请运行 npm ci（Linux x64 随包带有 Chromium），' +
      '或安装 Chrome、Chromium、Edge 之一，或用环境变量 CHROME_PATH 指明其可执行文件。',
    en:
      'No browser to print with was found; run npm ci (it brings Chromium for Linux x64), install Chrome, Chromium ' +
      'or Edge, or name its executable in CHROME_PATH.',
  })
}

function notExecutable(variable: string, path: string): MissingPrinter {
  return new MissingPrinter({
    zh: `环境变量 ${variable} 指明的浏览器“${path}”不存在或不可执行；请改正其路径，或取消该变量以使用随包的浏览器。`,
    en:
      `The browser "${path}" named by ${variable} does not exist or is not executable; ` +
      'correct the path, or unset the variable to use the browser that comes with npm.',
  })
}

function installed(executable: string): Browser {
  return { executable, shell: /headless[-_]shell/i.test(basename(executable)), environment: {} }
}

function onPath(path: string | undefined): string[] {
  // node_modules/.bin holds launchers of other packages, never a browser
  const folders = (path ?? '').split(delimiter).filter((folder) => folder && !/node_modules[\\/]\.bin$/.test(folder))
  const ending = process.platform === 'win32' ? '.exe' : ''
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

function usualPlaces(environment: Environment): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return MAC_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`))
  }
  if (process.platform === 'win32') {
    const tails = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    return tails.flatMap((tail) => folders.map((folder) => join(folder, ...tail)))
  }
  return LINUX_PLACES
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
