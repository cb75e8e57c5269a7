// test: what each fault of the machine gives, by program: `npm run faults [rounds]`. The site is built without paper, which
// test/print/ending.test.ts is about. Fails where a fault gives a stack, no end, or a dist/ that the next build does not mend.

import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { miniFiles, NARRATIVE, REPORT, UNIT } from '../mini.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
/** Seconds after which a build is taken to have no end. */
const LONGEST = 300

interface Ended {
  readonly code: number | string
  readonly said: string
}

interface Options {
  readonly env?: NodeJS.ProcessEnv
  readonly meanwhile?: (build: ChildProcess) => void
  readonly before?: string
}

/** A build in a process of its own, and how it ended. */
function built(root: string, { before = '', env = process.env, meanwhile }: Options = {}): Promise<Ended> {
  const words = ['--import', 'tsx', join(PROGRAM, 'scripts/cli.ts'), 'build', '--no-pdf', '--keep-going', '--root', root]
  const command = `${before}exec "$0" "$@"`
  const build = spawn('/bin/sh', ['-c', command, process.execPath, ...words], { cwd: PROGRAM, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (piece) => (said += String(piece)))
  meanwhile?.(build)
  return new Promise((done) => {
    const limit = setTimeout(() => build.kill('SIGKILL'), LONGEST * 1000)
    build.once('close', (code, signal) => {
      clearTimeout(limit)
      done({ code: code ?? String(signal), said })
    })
  })
}

function site(more: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'jibao-faults-'))
  const units = Array.from({ length: 6 }, (_, i) => [
    [`content/v${i}/unit.yaml`, UNIT],
    [`content/v${i}/2020/report.yaml`, REPORT],
    [`content/v${i}/2020/narrative.md`, NARRATIVE],
  ]).flat()
  for (const [path, text] of Object.entries({ ...miniFiles(), ...(Object.fromEntries(units) as Record<string, string>), ...more })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** Bytes of all that is published, by path; what a build leaves aside has a name with a dot. */
function published(root: string): string {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path.slice(root.length)} ${readFileSync(path, 'base64')}`)
    .join('\n')
}

type Fault = (rounds: number) => Promise<string>

const said = ({ code, said: all }: Ended): string => {
  const lines = all.trim().split('\n')
  if (/\n\s+at /.test(all)) throw new Error(`a stack:\n${all}`)
  return `${code}：${lines.at(-1) ?? ''}`
}

/** Whatever ended the build, the next one leaves the site that it would have left. */
async function endedBy(signal: NodeJS.Signals, rounds: number): Promise<string> {
  const whole = site()
  const began = Date.now()
  await built(whole)
  const wanted = published(whole)
  const time = Date.now() - began
  const root = site()
  const codes = new Set<number | string>()
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(join(root, 'content/u/unit.yaml'), UNIT.replace('某街道办事处', `某街道办事处${round}`))
    const { code } = await built(root, { meanwhile: (build) => setTimeout(() => build.kill(signal), (time * (round + 0.5)) / rounds) })
    codes.add(code)
  }
  writeFileSync(join(root, 'content/u/unit.yaml'), UNIT)
  await built(root)
  if (published(root) !== wanted) throw new Error('the next build left another site')
  return `${rounds} 个时刻，退出 ${[...codes].join('、')}；再运行一次，dist/ 与从头做的逐字节相同`
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'SIGKILL，build 的各个时刻': (rounds) => endedBy('SIGKILL', rounds),
  'SIGTERM，build 的各个时刻': (rounds) => endedBy('SIGTERM', rounds),
  'SIGINT，build 的各个时刻': (rounds) => endedBy('SIGINT', rounds),
  '写满（文件大小限 8 KB）': async () => said(await built(site(), { before: "trap '' XFSZ; ulimit -f 16; " })),
  '打开的文件限 64 个': async () => said(await built(site(), { before: 'ulimit -n 64; ' })),
  'dist 是文件': async () => said(await built(site({ dist: '' }))),
  'dist 是坏的符号链接': async () => {
    const root = site()
    symlinkSync('/nowhere/at/all', join(root, 'dist'))
    return said(await built(root))
  },
  '没有 HOME、没有 TMPDIR、没有终端': async () => said(await built(site(), { env: { PATH: process.env['PATH'] } })),
  标准输出被关上: async () => said(await built(site(), { before: 'exec 1>&-; ' })),
  '255 字节的中文名': async () =>
    said(await built(site({ [`content/${'政'.repeat(85)}/unit.yaml`]: UNIT, [`content/${'政'.repeat(85)}/2020/report.yaml`]: REPORT }))),
  '时钟：文件来自 2099 年': async () => {
    const root = site()
    utimesSync(join(root, 'content/u/unit.yaml'), 4_070_908_800, 4_070_908_800)
    return said(await built(root))
  },
  读的时候文件不见了又回来: async () => {
    const root = site()
    const [file, aside] = [join(root, 'content/v3/2020/narrative.md'), join(root, 'aside')]
    let turn = false
    const timer = setInterval(() => {
      turn = !turn
      renameSync(...(turn ? ([file, aside] as const) : ([aside, file] as const)))
    }, 7)
    const ended = await built(root)
    clearInterval(timer)
    return said(ended)
  },
  '两个 build 同时': async () => {
    const root = site()
    const [first, second] = await Promise.all([built(root), built(root)])
    return `${said(first)} / ${said(second)}`
  },
  缓存损坏: async () => {
    const root = site()
    await built(root)
    for (const entry of readdirSync(join(root, '.jibao'), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'x')
    return said(await built(root))
  },
  'dist 被人改过': async () => {
    const root = site()
    await built(root)
    cpSync(join(root, 'dist'), join(root, 'copy'), { recursive: true })
    writeFileSync(join(root, 'dist/index.html'), 'x')
    rmSync(join(root, 'dist/u'), { recursive: true })
    return said(await built(root))
  },
}

const rounds = Number(process.argv[2] ?? 20)
for (const [name, fault] of Object.entries(FAULTS)) {
  const told = await fault(rounds).catch((error: Error) => {
    process.exitCode = 1
    return `不合要求：${error.message}`
  })
  process.stdout.write(`| ${name} | ${told.replaceAll('|', '/')} |\n`)
}
