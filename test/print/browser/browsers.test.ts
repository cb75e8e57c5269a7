// test: which browser is taken, and what is told when there is none.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { browsers } from '../../../scripts/print/browser/browsers.ts'
import { refuseColon } from '../../../scripts/print/browser/cache.ts'
import { MissingPrinter, openPrinter, printerFingerprint } from '../../../scripts/print/print.ts'
import { browsersOf } from '../children.ts'
import { FONT_FOLDER, paperOf } from '../papers.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibao-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function executable(name: string, does = 'exit 1'): Promise<string> {
  const path = join(folder, 'bin', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `#!/bin/sh\n${does}\n`)
  await chmod(path, 0o755)
  return path
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('the search for a browser', () => {
  test('takes the one that CHROME_PATH names and looks no further', async () => {
    const path = await executable('my-chrome')
    const found = await all(browsers(folder, { CHROME_PATH: path, PATH: '/usr/bin' }))
    expect(found).toEqual([{ executable: path, shell: false, environment: {} }])
  })

  test('tells a headless shell from a full browser', async () => {
    const path = await executable('chrome-headless-shell')
    const [found] = await all(browsers(folder, { PUPPETEER_EXECUTABLE_PATH: path }))
    expect(found?.shell).toBe(true)
  })

  test('passes by what is not a browser: launchers under node_modules/.bin', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    vi.spyOn(process, 'arch', 'get').mockReturnValue('arm64')
    const path = await executable('chromium')
    const launcher = await executable('node_modules/.bin/chromium')
    const found = await all(browsers(folder, { PATH: `${dirname(launcher)}:${dirname(path)}` }))
    expect(found.map((browser) => browser.executable)).toContain(path)
    expect(found.map((browser) => browser.executable)).not.toContain(launcher)
  })
})

describe('the fingerprint of a printer', () => {
  test('names the browser by its version, wherever it lies, and each font by what it holds', async () => {
    const before = await browsersOf(process.pid)
    const fonts = join(folder, 'some fonts')
    await mkdir(fonts)
    await writeFile(join(fonts, 'a.ttf'), 'one')
    const [first, again] = [await executable('chrome-a', 'echo Chromium 151.0.1'), await executable('chrome-b', 'echo Chromium 151.0.1')]
    const fingerprint = async (browser: string): Promise<string> => {
      vi.stubEnv('CHROME_PATH', browser)
      return printerFingerprint({ fontFolders: [fonts] })
    }
    const one = await fingerprint(first)
    expect(one).toMatch(/^browser Chromium 151\.0\.1\nfont a\.ttf [0-9a-f]{64}$/)
    expect(await fingerprint(again)).toBe(one)
    expect(await fingerprint(await executable('chrome-c', 'echo Chromium 152.0.1'))).not.toBe(one)
    expect(await fingerprint(await executable('chrome-d'))).toMatch(/^browser [0-9a-f]{64}\n/)
    await writeFile(join(fonts, 'a.ttf'), 'two')
    expect(await fingerprint(first)).not.toBe(one)
    await rm(join(fonts, 'a.ttf'))
    await expect(fingerprint(first)).rejects.toThrow(MissingPrinter)
    await expect(fingerprint(join(folder, 'nowhere'))).rejects.toThrow('CHROME_PATH')
    expect(await browsersOf(process.pid)).toEqual(before)
  })
})

describe('a missing printer is one sentence with its remedy', () => {
  test('when CHROME_PATH names nothing', async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
    const error = await openPrinter({ fontFolders: [FONT_FOLDER] }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(MissingPrinter)
    const { message, sentences } = error as MissingPrinter
    expect(message).toBe(
      '环境变量 CHROME_PATH 指明的浏览器“/nowhere/chrome”不存在或不可执行；' + '请改正其路径，或取消该变量以使用随包的浏览器。',
    )
    expect(sentences.en).toContain('unset the variable')
  }, 120_000)

  test('when the browser does not start', async () => {
    vi.stubEnv('CHROME_PATH', await executable('broken'))
    const printer = await openPrinter({ fontFolders: [FONT_FOLDER] })
    const told = /^浏览器“.*broken”无法启动（[^\n]*）；请[^\n]*。$/
    await expect(printer.printChecked(paperOf('<p>文</p>'))).rejects.toThrow(MissingPrinter)
    await expect(printer.print(paperOf('<p>文</p>'))).rejects.toThrow(told)
    await printer.close()
  }, 120_000)

  test('when there are no fonts', async () => {
    await expect(openPrinter({ fontFolders: [folder], cacheFolder: folder })).rejects.toThrow(/^字体目录“.*”中没有字体；/)
    const none = join(folder, 'none')
    await expect(openPrinter({ fontFolders: [none], cacheFolder: folder })).rejects.toThrow(MissingPrinter)
  })

  test('when a font file is damaged', async () => {
    const fonts = join(folder, 'fonts')
    await mkdir(fonts)
    await writeFile(join(fonts, 'bad.woff2'), 'not a font')
    await expect(openPrinter({ fontFolders: [fonts], cacheFolder: folder })).rejects.toThrow('“bad.woff2”已损坏')
  })

  test('when the path of the cache has a colon in it', () => {
    expect(() => refuseColon('/home/a:b/cache')).toThrow(MissingPrinter)
    expect(() => refuseColon('/home/a/cache')).not.toThrow()
  })
})
