// Who is let in, and what is served and written: the report's own files, for whoever was given the address.

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeMini, REPORT } from '../mini.ts'
import { type Asking, previewing, set } from './previewing.ts'

const EDIT = '/edit/u/2020'
const QUOTA = ['facts', '人员', '编制数']

it('gives the page to who has the address of this run, and to nobody else', async () => {
  const preview = await previewing(makeMini())
  const first = await preview.ask(new URL(preview.address).pathname + new URL(preview.address).search, { headers: { cookie: null } })
  expect([first.status, first.headers.location]).toEqual([303, '/'])
  const cookie = String(first.headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/)
  expect((await preview.ask('/report/u/2020', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200)
  for (const path of ['/', '/?token=x', '/report/u/2020', '/form/u/2020', '/events', '/site/u/2020/index.html', '/preview/preview.js'])
    expect([path, (await preview.ask(path, { headers: { cookie: null } })).status]).toEqual([path, 403])
})

it('answers no name that was made to lead here', async () => {
  const preview = await previewing(makeMini())
  const { pathname, search } = new URL(preview.address)
  for (const host of ['attacker.example', `attacker.example:${preview.port}`, `127.0.0.1:${preview.port + 1}`, '127.0.0.1']) {
    expect([host, (await preview.ask('/report/u/2020', { headers: { host } })).status]).toEqual([host, 421])
    expect([host, (await preview.ask(pathname + search, { headers: { host } })).status]).toEqual([host, 421])
  }
  expect((await preview.ask('/report/u/2020', { headers: { host: `localhost:${preview.port}` } })).status).toBe(200)
})

it.each<[string, number, Asking]>([
  ['a foreign Origin', 403, { headers: { origin: 'http://attacker.example' } }],
  ['another port as Origin', 403, { headers: { origin: 'http://127.0.0.1:1' } }],
  ['no Origin', 403, { headers: { origin: null } }],
  ['no token in the header', 403, { headers: { 'x-jibao-token': null } }],
  ['another token in the header', 403, { headers: { 'x-jibao-token': 'x' } }],
  ['no cookie', 403, { headers: { cookie: null } }],
  ['a page of another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['a text', 415, { headers: { 'content-type': 'text/plain' } }],
  ['no JSON', 400, { body: '{' }],
  ['another shape', 400, { body: '{"file":"report.yaml"}' }],
  ['too much', 413, { body: JSON.stringify({ text: 'x'.repeat(2_100_000) }) }],
  ['another method', 405, { method: 'PUT' }],
])('writes nothing for %s', async (_, status, asking) => {
  const site = makeMini()
  const preview = await previewing(site)
  const digest = await preview.digest('u/2020', 'report.yaml')
  const body = JSON.stringify({ file: 'report.yaml', digest, edits: [set(QUOTA, '99')] })
  const headers = { origin: `http://127.0.0.1:${preview.port}`, 'x-jibao-token': preview.token, 'content-type': 'application/json' }
  const asked = { method: 'POST', body, ...asking, headers: { ...headers, ...asking.headers } }
  expect((await preview.ask(EDIT, asked)).status).toBe(status)
  expect(readFileSync(join(site, 'content/u/2020/report.yaml'), 'utf8')).toBe(REPORT)
  expect((await preview.ask(EDIT, { method: 'POST', body })).status).toBe(200)
})

it('knows reports and files by their names and makes no path of what it is asked', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'jibao-outside-'))
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }))
  writeFileSync(join(outside, 'secret.md'), '# 外面\n')
  const site = makeMini()
  symlinkSync(join(outside, 'secret.md'), join(site, 'content/u/2020/secret.md'))
  const preview = await previewing(site)
  for (const path of [
    '/form/..%2fu/2020',
    '/form/u%2f2020%2f..%2f2020',
    '/form/u/../u/2020',
    '/form/%E0%A4%A',
    '/site/..%2f..%2fpackage.json',
    '/site/u/2020/..%2f..%2f..%2fsite.yaml',
    '/site/u/2020/../2020/index.html',
    '/site/u/2020/report.yaml',
    '/site/u/2020/secret.md',
    '/site/assets/..%2f..%2fpackage.json',
    '/preview/..%2fpreview.js',
    '/preview/browser.d.ts',
    '/content/u/2020/report.yaml',
  ])
    expect([path, (await preview.ask(path)).status]).toEqual([path, 404])
  const digest = await preview.digest('u/2020', 'report.yaml')
  for (const file of [
    '../2020/report.yaml',
    '..%2f2020%2freport.yaml',
    '../../site.yaml',
    'unit.yaml',
    'secret.md',
    '/etc/passwd',
    'report.yaml\0',
  ])
    expect([file, (await preview.post(EDIT, { file, digest, edits: [set(QUOTA, '99')] })).status]).toEqual([file, 404])
  expect((await preview.post('/text/u/2020', { file: 'secret.md', digest, from: 1, to: 2, text: 'x' })).status).toBe(404)
  expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('# 外面\n')
})

it('lets a page load nothing from elsewhere, and keeps nothing', async () => {
  const preview = await previewing(makeMini())
  for (const path of ['/report/u/2020', '/site/u/2020/index.html', '/preview/preview.js', '/nowhere']) {
    const { headers } = await preview.ask(path)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
  }
})
