// bench: how long the preview takes from a saved value to the form, the page and the paper, and what 200 saves at once cost; in
// milliseconds of the processor and of the clock. The browser's own work is not in it, but for the paper's clock.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { openPreview } from '../../scripts/preview/preview.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const REPORT = 'changsha-gaoqiao/2020'
const VALUE = ['facts', '三公经费', '公务接待', '本年预算']

const site = mkdtempSync(join(tmpdir(), 'jibao-bench-preview-'))
for (const name of ['site.yaml', 'changsha-gaoqiao'])
  cpSync(join(PROGRAM, 'content', name), join(site, 'content', name), { recursive: true })
const opened = await openPreview({ site, program: PROGRAM }, { port: 0 })
if ('refused' in opened) throw new Error(opened.refused)
const preview = opened
const host = `127.0.0.1:${preview.port}`
const headers = {
  host,
  cookie: `jibao-${preview.port}=${preview.token}`,
  origin: `http://${host}`,
  'x-jibao-token': preview.token,
  'content-type': 'application/json',
}

function ask(path: string, body?: object): Promise<string> {
  return new Promise((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port: preview.port, path, method: body ? 'POST' : 'GET', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => answered(Buffer.concat(chunks).toString('utf8')))
    })
    sent.on('error', failed)
    sent.end(body ? JSON.stringify(body) : undefined)
  })
}

const shown = async (): Promise<string> => {
  const { fill } = JSON.parse(await ask(`/form/${REPORT}`)) as { fill: string }
  return /data-file="report.yaml" data-shown="[^"]*" value="([0-9a-f]+)"/.exec(fill)?.[1] ?? ''
}

let digest = ''
let value = 0
async function save(): Promise<void> {
  const set = { kind: 'set', path: VALUE, value: { kind: 'number', text: String((value += 1)) } }
  const saved = JSON.parse(await ask(`/edit/${REPORT}`, { file: 'report.yaml', digest, edits: [set] })) as { digest?: string }
  if (saved.digest === undefined) throw new Error(JSON.stringify(saved))
  digest = saved.digest
}

async function timed(name: string, times: number, step: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage()
  const start = performance.now()
  for (let i = 0; i < times; i += 1) await step()
  const { system, user } = process.cpuUsage(before)
  const cpu = (user + system) / 1000 / times
  process.stdout.write(`${name}: ${cpu.toFixed(0)} ms CPU, ${((performance.now() - start) / times).toFixed(0)} ms\n`)
}

await timed('first form', 1, async () => (digest = await shown()))
for (const round of ['cold', 'warm']) {
  await timed(`${round}: save, page`, 20, async () => {
    await save()
    await ask(`/site/${REPORT}/index.html`)
  })
  await timed(`${round}: save, form`, 20, async () => {
    await save()
    await shown()
  })
}
await timed('200 saves at once', 1, async () => {
  const from = digest
  await Promise.all(
    Array.from({ length: 200 }, () => {
      digest = from
      return save()
    }),
  )
})
digest = await shown()
await timed('first PDF', 1, () => ask(`/printed/${REPORT}`))
await timed('save, PDF', 5, async () => {
  await save()
  await ask(`/printed/${REPORT}`)
})
await preview.close()
rmSync(site, { recursive: true, force: true })
