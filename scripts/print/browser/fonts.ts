// print: the fonts as the browser wants them: plain TrueType in a folder of their own, named by a fonts.conf.
// Given as woff2 to fontconfig they would print as nothing, and as @font-face URLs they are decoded for every page.

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeUTF8 } from 'entities/escape'
import { unpackedOnce } from './cache.ts'
import { MissingPrinter } from './missing.ts'

export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Unpacks the fonts of these folders (.woff2, .ttf, .otf, .ttc; not their subfolders) into the cache, keyed by their
 * content, and returns the text of a fonts.conf that names them and nothing else. Throws MissingPrinter.
 */
export async function prepareFonts(folders: readonly string[], cacheFolder: string): Promise<string> {
  const files = await readFonts(folders)
  const hash = createHash('sha256')
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  const folder = join(cacheFolder, `fonts-${hash.digest('hex').slice(0, 24)}`)
  await unpackedOnce(folder, async (scratch) => {
    for (const [index, { name, bytes }] of files.entries()) {
      const plain = name.endsWith('.woff2') ? await unpackWoff2(name, bytes) : bytes
      await writeFile(join(scratch, `${index}-${name.replace(/\.woff2$/, '.ttf')}`), plain)
    }
  })
  return fontsConf(folder, join(cacheFolder, 'fontconfig'))
}

/** The fonts as they lie there, in the order of folders and names. Throws MissingPrinter where there are none. */
export async function readFonts(folders: readonly string[]): Promise<FontFile[]> {
  const files = (await Promise.all(folders.map(fontFiles))).flat()
  if (files.length === 0) throw noFonts(folders)
  return files
}

async function fontFiles(folder: string): Promise<FontFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw noFonts([folder])
  })
  // A link may lead anywhere, and a pipe is read for ever.
  const fonts = entries.flatMap((entry) => (entry.isFile() && /\.(woff2|ttf|otf|ttc)$/.test(entry.name) ? [entry.name] : [])).sort()
  return Promise.all(fonts.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

async function unpackWoff2(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { decompress } = await import('wawoff2')
  try {
    return await decompress(bytes)
  } catch {
    throw new MissingPrinter({
      zh: `字体文件“${name}”已损坏，无法解开；请重新获取该文件。`,
      en: `The font file "${name}" is damaged and cannot be unpacked; fetch it again.`,
    })
  }
}

/** No system folder and no rule of the system's: the same fonts on every machine. */
function fontsConf(folder: string, index: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeUTF8(folder)}</dir>`,
    `  <cachedir>${escapeUTF8(index)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function noFonts(folders: readonly string[]): MissingPrinter {
  const places = folders.join('、')
  return new MissingPrinter({
    zh: `字体目录“${places}”中没有字体；请重新取得 styles/fonts/ 中的字体文件，否则 PDF 会是空白页。`,
    en: `There are no fonts in "${folders.join(', ')}"; ` + 'restore the files of styles/fonts/, or PDF pages would be blank.',
  })
}
