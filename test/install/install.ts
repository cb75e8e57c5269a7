// npm run test:install: the program as a stranger gets it: packed, installed by npm and by pnpm into an empty folder whose path has a
// space and Chinese in it, with no host within reach but the registry, and run by every version of Node that is supported, from its
// package. What it publishes is, byte for byte, what the sources publish. Takes some minutes, and downloads.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const PROGRAM = resolve(import.meta.dirname, '../..')
const NODES = ['20.19', '22', '24']
const MANAGERS = { npm: [], pnpm: ['exec', '--yes', '--package=pnpm@10', '--', 'pnpm'] } as const
/** MB. */
const LARGEST = 190
/** Milliseconds of processor time until the list of commands is out, the best of five starts. */
const SLOWEST = 150

const work = mkdtempSync(join(tmpdir(), '绩效 报告-'))
try {
  const tarball = packed()
  const expected = publishedBySources()
  for (const version of NODES) {
    const node = installedNode(version)
    for (const manager of Object.keys(MANAGERS) as (keyof typeof MANAGERS)[]) {
      const site = join(work, `我的 站 ${manager} ${version}`)
      install(site, tarball, manager, node)
      tryOut(site, node, expected)
      console.log(`Node ${version}, ${manager}: 装好 ${megabytes(join(site, 'node_modules'))} MB，发布的与源码的逐字节相同`)
      rmSync(site, { recursive: true })
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function packed(): string {
  run(PROGRAM, 'npm', ['pack', '--pack-destination', work])
  return join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '')
}

/** What the sources make of two of the units that come with them. */
function publishedBySources(): string {
  const site = join(work, 'sources')
  withContent(site)
  run(PROGRAM, process.execPath, ['--import', 'tsx', join(PROGRAM, 'scripts/cli.ts'), 'build', '--root', site])
  return digestOf(join(site, 'dist'))
}

function withContent(site: string): void {
  for (const path of ['content/site.yaml', 'content/changsha-gaoqiao', 'content/anhui-mouzhen'])
    cpSync(join(PROGRAM, path), join(site, path), { recursive: true })
}

/** The folder of a Node of that version, from its package, which has no install script. */
function installedNode(version: string): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(work, `node-${version}`)
  mkdirSync(folder)
  run(folder, 'npm', ['install', '--no-save', `${name}@${version}`])
  return join(folder, 'node_modules', name, 'bin')
}

function install(site: string, tarball: string, manager: keyof typeof MANAGERS, node: string): void {
  mkdirSync(site)
  const words = manager === 'npm' ? ['install', '--save-dev', tarball] : [...MANAGERS.pnpm, 'add', '--save-dev', tarball]
  const { stderr, stdout } = run(site, 'npm', words, onlyRegistry(node))
  expect(!/deprecated|install.scripts|ignored build scripts/i.test(stdout + stderr), `a warning to wonder about: ${stdout}${stderr}`)
  const size = megabytes(join(site, 'node_modules'))
  expect(size <= LARGEST, `${size} MB are installed`)
}

/** Every host but the registry is behind a proxy that is not there. */
function onlyRegistry(node: string): NodeJS.ProcessEnv {
  const registry = new URL(run(work, 'npm', ['config', 'get', 'registry']).stdout.trim()).hostname
  const nowhere = 'http://127.0.0.1:1'
  return { ...cleanEnv(node), https_proxy: nowhere, http_proxy: nowhere, no_proxy: registry }
}

function tryOut(site: string, node: string, expected: string): void {
  const jibao = (words: readonly string[], status = 0): string => {
    const program = join(site, 'node_modules/jibao/lib/cli.js')
    return run(site, join(node, 'node'), [program, ...words], { ...cleanEnv(node), https_proxy: 'http://127.0.0.1:1' }, status).stdout
  }
  expect(jibao(['--help']).includes('init'), '--help lists the commands')
  const best = Math.min(...Array.from({ length: 5 }, () => startOf(site, node)))
  expect(best <= SLOWEST, `--help takes ${best} ms`)
  jibao(['init', '--ci', 'github'])
  expect(existsSync(join(site, '.github/workflows/check.yml')), 'init writes the pipelines')
  expect(jibao(['check']).includes('错误 0'), 'the example is sound')
  jibao(['new', 'my-unit', '2024', '--format', 'guojia-zhengti-2013'])
  expect(jibao(['check', 'my-unit/2024'], 1).includes('input-blank'), 'a new report has blanks')
  rmSync(join(site, 'content'), { recursive: true })
  withContent(site)
  for (const words of [
    ['init', '-q'],
    ['add', 'content'],
    ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x'],
  ])
    run(site, 'git', words)
  const report = join(site, 'content/changsha-gaoqiao/2020/report.yaml')
  const text = readFileSync(report, 'utf8')
  writeFileSync(report, text.replace('编制数: 52', '编制数: 40'))
  expect(/^<!-- jibao-diff -->\n[^]*107\.5%/.test(jibao(['diff', '--format', 'markdown', 'HEAD'])), 'diff says what followed')
  writeFileSync(report, text)
  jibao(['build', '--no-pdf'])
  jibao(['build'])
  expect(digestOf(join(site, 'dist')) === expected, 'it publishes what the sources publish')
}

/** A loaded machine takes longer, and no more processor time. */
function startOf(site: string, node: string): number {
  const telling = `data:text/javascript,process.on('exit',()=>process.stderr.write(JSON.stringify(process.cpuUsage())))`
  const words = ['--import', telling, join(site, 'node_modules/jibao/lib/cli.js'), '--help']
  const { system, user } = JSON.parse(run(site, join(node, 'node'), words).stderr) as NodeJS.CpuUsage
  return (system + user) / 1000
}

function cleanEnv(node?: string): NodeJS.ProcessEnv {
  const { INIT_CWD: _, ...env } = process.env
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('npm_')))
  return node === undefined ? own : { ...own, PATH: `${node}${delimiter}${process.env.PATH}` }
}

function run(cwd: string, command: string, words: readonly string[], env = cleanEnv(), status = 0): SpawnSyncReturns<string> {
  const ran = spawnSync(command, words, { cwd, env, encoding: 'utf8', shell: command === 'npm' && process.platform === 'win32' })
  expect(ran.status === status, `${command} ${words.join(' ')}: ${ran.status} ${ran.stdout}${ran.stderr}`)
  return ran
}

function expect(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function megabytes(folder: string): number {
  return Math.round(filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6)
}
