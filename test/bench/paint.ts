// bench: how soon a reader sees a page on a slow 4G line with a slow processor, and what he loads, on one site or several.
// npx tsx test/bench/paint.ts <dist> [<dist> ...]. Served compressed, as a server would; the median of five visits.
// Not a test: no limit is held. Bytes, requests and shifts are held by tests.

import { createReadStream, readdirSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { type Page, PredefinedNetworkConditions } from 'puppeteer-core'
import { type Browsing, openBrowsing } from '../site/browsing.ts'

const VISITS = 5
const SLOWER = 4
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

interface Measured {
  /** Milliseconds. */
  readonly paint: number
  readonly answer: number
  readonly shift: number
  /** Kilobytes over the line, and in how many files. */
  readonly kilobytes: number
  readonly requests: number
}

/** Serves a folder compressed, below a path. */
async function serve(dist: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = join(dist, decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname))
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-encoding': 'gzip' })
    pipeline(createReadStream(path), createGzip(), response, () => undefined)
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const WATCH = `window.paint = 0; window.shift = 0
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { paint = entry.startTime })).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value })).observe({ type: 'layout-shift', buffered: true })`

/** `until` is true once the page has said what was asked. */
async function visit(browsing: Browsing, address: string, until: string): Promise<Measured> {
  const { page } = await browsing.visit('about:blank')
  const loaded = { bytes: 0, requests: 0 }
  await throttle(page, loaded)
  await page.evaluateOnNewDocument(WATCH)
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 })
  await page.waitForFunction(until, { timeout: 60_000 })
  const answer = (await page.evaluate('performance.now()')) as number
  await page.evaluate('new Promise((done) => setTimeout(done, 300))')
  const [paint, shift] = (await page.evaluate('[paint, shift]')) as [number, number]
  await page.close()
  return { paint, answer, shift, kilobytes: loaded.bytes / 1000, requests: loaded.requests }
}

async function throttle(page: Page, loaded: { bytes: number; requests: number }): Promise<void> {
  await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true })
  await page.setCacheEnabled(false)
  await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G'])
  await page.emulateCPUThrottling(SLOWER)
  const session = await page.createCDPSession()
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.bytes += encodedDataLength
    loaded.requests += 1
  })
}

function medianOf(all: readonly Measured[], what: keyof Measured): number {
  return all.map((one) => one[what]).toSorted((a, b) => a - b)[all.length >> 1] ?? 0
}

/** The heaviest report of a site: what its reader waits for longest. */
function heaviest(dist: string): string {
  const pages = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .slice(0, 50)
    .flatMap(({ name }) =>
      readdirSync(join(dist, name))
        .filter((year) => /^\d{4}$/.test(year))
        .map((year) => `${name}/${year}/index.html`),
    )
  return pages.toSorted((a, b) => statSync(join(dist, b)).size - statSync(join(dist, a)).size)[0] ?? 'index.html'
}

const READY = 'document.readyState === "complete"'

for (const dist of process.argv.slice(2).map((path) => resolve(path))) {
  const { server, address } = await serve(dist)
  const browsing = await openBrowsing('')
  const pages = [
    ['home', 'index.html', `${READY} && /第 1 页|^共 \\d+ 份。$/.test(document.getElementById('shown').textContent)`],
    ['report', heaviest(dist), READY],
    ['search page', 'search.html', READY],
    ['search 信访', `search.html#q=${encodeURIComponent('信访')}`, `document.querySelector('#hits mark') !== null`],
  ] as const
  for (const [name, path, until] of pages) {
    const all: Measured[] = []
    for (let i = 0; i < VISITS; i += 1) all.push(await visit(browsing, address + path, until))
    const [paint, answer, shift, kilobytes, requests] = (['paint', 'answer', 'shift', 'kilobytes', 'requests'] as const).map((what) =>
      medianOf(all, what),
    )
    process.stdout.write(
      `${dist} ${name} (${path}): LCP ${Math.round(paint ?? 0)} ms, answered ${Math.round(answer ?? 0)} ms, shift ${(shift ?? 0).toFixed(4)}, ${(kilobytes ?? 0).toFixed(1)} KB in ${requests} files\n`,
    )
  }
  await browsing.close()
  server.close()
}
