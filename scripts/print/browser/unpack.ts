// print: the Chromium that comes with npm, unpacked once into the cache.

import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
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

/** The npm package where it lies, and its version. */
export interface Shipped {
  readonly root: string
  readonly version: string
}

/** The loader that the browser's file asks the system for: where it is missing (musl, NixOS) the browser cannot run. */
const LOADER = '/lib64/ld-linux-x86-64.so.2'

/** Undefined where the package is absent or its browser cannot run (not linux-x64-glibc). */
export function shippedChromium(): Shipped | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(LOADER)) return undefined
  const root = packageFolder()
  if (root === undefined) return undefined
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version }
}

/** The browser of the npm package, unpacked. */
export async function unpackChromium({ root, version }: Shipped, cacheFolder: string): Promise<Unpacked> {
  refuseColon(cacheFolder)
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
