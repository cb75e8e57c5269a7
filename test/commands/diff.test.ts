import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { diff } from '../../scripts/commands/diff.ts'
import { jibaoWith, makeMini, NARRATIVE, PROGRAM, type Ran, REPORT, UNIT } from '../mini.ts'
import { makeRoot } from '../roots.ts'

const REPORT_FILE = 'content/u/2020/report.yaml'
const FEWER = REPORT.replace('编制数: 52', '编制数: 40')

const jibao = (root: string, ...words: string[]): Promise<Ran> => jibaoWith([diff], undefined, 'diff', '--root', root, ...words)
const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', '-C', folder, ...words], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim()

/** The small site, committed on main; `below`: the folder of the repository that it lies in. */
function repository(below = '', changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): { root: string; site: string } {
  const site = below === '' ? makeMini(changes) : join(makeRoot({}), below)
  const root = below === '' ? site : site.slice(0, -below.length - 1)
  if (below !== '') mini(site, changes)
  git(root, 'init', '--quiet', '--initial-branch=main')
  commit(root)
  return { root, site }
}

function mini(site: string, changes: Parameters<typeof makeMini>[0]): void {
  mkdirSync(site, { recursive: true })
  const from = makeMini(changes)
  execFileSync('cp', ['-r', `${from}/.`, site])
}

function commit(root: string): string {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'x')
  return git(root, 'rev-parse', 'HEAD')
}

function write(root: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'jibao-diff-test-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe('jibao diff', () => {
  test('compares the files as they are with where the remote’s main branch was left', async () => {
    const { root } = repository()
    const remote = join(folder(), 'remote.git')
    git(root, 'clone', '--quiet', '--bare', root, remote)
    git(root, 'remote', 'add', 'origin', remote)
    git(root, 'fetch', '--quiet', 'origin')
    git(root, 'switch', '--quiet', '--create', 'work')
    write(root, REPORT_FILE, FEWER)
    commit(root)
    write(root, 'content/u/2020/narrative.md', NARRATIVE.replace('全年培训', '全年共培训'))
    const { code, out } = await jibao(root)
    expect(code).toBe(0)
    expect(out).toContain('编制数 52 → 40 人 ⇒ 在职率 82.7% → 107.5% ⇒ 人员控制得分 60 → 0 分')
    expect(out).toContain('全年{+共+}培训')
    expect((await jibao(root, '--exit-code')).code).toBe(1)
    expect((await jibao(root, 'HEAD', '--only', 'u/2020')).out).not.toContain('编制数')
  }, 60_000)

  test('compares two revisions in a bare clone, without touching it', async () => {
    const { root } = repository()
    write(root, REPORT_FILE, FEWER)
    commit(root)
    const bare = join(folder(), 'bare.git')
    git(root, 'clone', '--quiet', '--bare', root, bare)
    const { code, out } = await jibao(bare, 'HEAD~1', 'HEAD', '--exit-code')
    expect(out).toContain('编制数 52 → 40 人')
    expect(code).toBe(1)
    expect((await jibao(bare, 'HEAD', 'HEAD', '--exit-code')).code).toBe(0)
    expect((await jibao(bare, 'HEAD')).code).toBe(2)
  })

  test('reads a site in a folder of its repository, with names that are not ASCII', async () => {
    const { root, site } = repository('年报 站点')
    write(site, REPORT_FILE, FEWER)
    write(root, 'other.txt', 'x')
    expect((await jibao(site, 'HEAD')).out).toContain('编制数 52 → 40 人')
  })

  test('reads what an attribute keeps from archives', async () => {
    const { root } = repository('', { '.gitattributes': 'content/** export-ignore\n' })
    write(root, REPORT_FILE, FEWER)
    expect((await jibao(root, 'HEAD')).out).toContain('编制数 52 → 40 人')
  })

  test('says in one sentence what is wrong, and what to do', async () => {
    const { root } = repository()
    const told = async (where: string, ...words: string[]): Promise<string> => {
      const { code, err, out } = await jibao(where, ...words)
      expect([code, out]).toEqual([2, ''])
      expect(err.split('\n')).toHaveLength(1)
      return err
    }
    expect(await told(root)).toContain('origin/main')
    expect(await told(root, 'nowhere')).toContain('没有“nowhere”这个版本')
    expect(await told(root, '--', '--output=x')).toContain('不以“-”开头')
    expect(await told(root, 'HEAD', '--format', 'pdf')).toContain('text | json | markdown | html')
    expect(await told(root, 'HEAD', '--only', 'u/1999')).toContain('u/1999')
    expect(await told(makeMini())).toContain('不在 git 仓库里')
    write(root, REPORT_FILE, FEWER)
    commit(root)
    const shallow = join(folder(), 'shallow')
    git(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, shallow)
    git(shallow, 'remote', 'set-branches', 'origin', 'none')
    git(shallow, 'update-ref', '-d', 'refs/remotes/origin/main')
    expect(await told(shallow)).toContain('fetch-depth: 0')
    expect(await told(shallow, 'HEAD~1')).toContain('fetch-depth: 0')
  })

  test('compares a new year with the year before, and two years when asked', async () => {
    const { root } = repository()
    write(root, 'content/u/2021/report.yaml', FEWER)
    write(root, 'content/u/2021/narrative.md', NARRATIVE)
    const { out } = await jibao(root, 'HEAD')
    expect(out).toContain('新增的年度，与 u/2020 相比')
    expect(out).toContain('编制数 52 → 40 人')
    const years = await jibao(root, '--years', 'u/2020', 'u/2021')
    expect(years.out).toContain('u/2020 → u/2021')
    expect(years.out).toContain('编制数 52 → 40 人')
    expect((await jibao(root, '--years', 'u/2020', 'u/2022')).code).toBe(2)
  })

  test('an older version that cannot be read is told, and so are files that are only pointed to', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`
    const pictured = NARRATIVE.replace('全年培训', '![图](a.png)\n\n全年培训')
    const { root } = repository('', {
      [REPORT_FILE]: 'format: mini\nfacts: {',
      'content/u/2020/narrative.md': pictured,
      'content/u/2020/a.png': pointer,
    })
    write(root, REPORT_FILE, REPORT)
    const { code, out } = await jibao(root, 'HEAD')
    expect(code).toBe(0)
    expect(out).toContain('旧版本读不出来')
    expect(out).toContain('content/u/2020/a.png')
    expect(out).not.toContain('插图\n')
  })

  test('a site that is its own program brings its forms of then', async () => {
    const { root } = repository()
    write(
      root,
      'templates/mini/indicators.yaml',
      readFileSync(join(root, 'templates/mini/indicators.yaml'), 'utf8').replace('upto: 100%', 'upto: 80%'),
    )
    const { out } = await jibao(root, 'HEAD')
    expect(out).toContain('规则“人员控制的评分标准” ⇒ 人员控制得分 60 → 0 分（因规则）')
    expect(out).toContain('因规则而变动的报告\n    u/2020')
  })

  test('json keeps its schema', async () => {
    const { root } = repository('', {
      'content/v/unit.yaml': UNIT,
      'content/v/2020/report.yaml': REPORT,
      'content/v/2020/narrative.md': NARRATIVE,
    })
    write(root, REPORT_FILE, FEWER)
    write(root, 'content/v/2021/report.yaml', FEWER)
    write(root, 'content/site.yaml', 'title: 另一个站\npublisher: 某市\nlanguage: zh-CN\n')
    write(root, 'content/v/2020/narrative.md', NARRATIVE.replace('全年培训', '培训'))
    const schema = JSON.parse(readFileSync(join(PROGRAM, 'schemas/review.schema.json'), 'utf8')) as object
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
    validate(JSON.parse((await jibao(root, 'HEAD', '--format', 'json')).out))
    expect(validate.errors).toBeNull()
  })
})
