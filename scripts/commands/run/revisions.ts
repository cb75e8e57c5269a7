// revisions of the repository that a site lies in: read from git as archives, without a checkout or a lock.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { MachineFault } from '../../base/machine-fault.ts'

export interface Repository {
  /** Where git is run. */
  readonly folder: string
  /** The site's folder in it, '' or ending in a slash. */
  readonly prefix: string
  readonly isBare: boolean
  readonly isShallow: boolean
}

/** What a site is made from, where it is no program of its own. */
const FOLDERS = ['content', 'templates', 'schemas', 'styles']
/** LFS files are not fetched: neither programs of the repository's nor the network are started. */
const NO_LFS = ['-c', 'filter.lfs.smudge=', '-c', 'filter.lfs.process=', '-c', 'filter.lfs.required=false']
const FULL = {
  zh: 'CI 里取仓库时写 fetch-depth: 0（GitLab 写 GIT_DEPTH: 0）',
  en: 'in CI fetch the whole repository: fetch-depth: 0 (GitLab: GIT_DEPTH: 0)',
}

export function openRepository(site: string): Repository {
  const here = git(site, ['rev-parse', '--is-bare-repository', '--is-shallow-repository'])
  if (here === undefined) {
    if (isOthers(site)) {
      throw new MachineFault({
        zh: `仓库是别的用户的，git 不读；确认可信之后：git config --global --add safe.directory ${site}`,
        en: `the repository is another user's, and git does not read it; where it is to be trusted: git config --global --add safe.directory ${site}`,
      })
    }
    throw new MachineFault({
      zh: `${site} 不在 git 仓库里，没有可以比较的版本；先 git init 并提交一次`,
      en: `${site} is in no git repository, so there is nothing to compare with; run git init and commit once`,
    })
  }
  const [isBare, isShallow] = here.split('\n').map((line) => line === 'true')
  const top = isBare ? undefined : git(site, ['rev-parse', '--show-toplevel'])
  const prefix = top === undefined ? '' : (git(site, ['rev-parse', '--show-prefix']) ?? '')
  return { folder: top ?? site, prefix, isBare: isBare === true, isShallow: isShallow === true }
}

/** The commit that a name means. */
export function commitOf({ folder, isShallow }: Repository, name: string): string {
  if (name.startsWith('-')) {
    throw new MachineFault({ zh: `“${name}”不是版本：版本的名称不以“-”开头`, en: `“${name}” is no revision: none begins with “-”` })
  }
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  if (commit !== undefined) return commit
  throw new MachineFault({
    zh: `仓库里没有“${name}”这个版本${isShallow ? `；仓库只取了最近的几次提交，${FULL.zh}` : '；写提交号、分支或标签，如 origin/main'}`,
    en: `the repository has no revision “${name}”${isShallow ? `; it has only the last few commits: ${FULL.en}` : '; name a commit, a branch or a tag, such as origin/main'}`,
  })
}

/** Where the work parted from the remote's main branch, or from the branch that a forge says it is to be merged into. */
export function mergeBase({ folder, isShallow }: Repository, environment: NodeJS.ProcessEnv): string {
  const { CI_MERGE_REQUEST_TARGET_BRANCH_NAME, GITHUB_BASE_REF } = environment
  const target = GITHUB_BASE_REF || CI_MERGE_REQUEST_TARGET_BRANCH_NAME
  const branches = [...(target ? [target] : []), 'HEAD', 'main', 'master'].map((name) => `refs/remotes/origin/${name}`)
  const main = branches.find((name) => git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) !== undefined)
  const base = main === undefined ? undefined : git(folder, ['merge-base', main, 'HEAD'])
  if (base !== undefined) return base
  if (isShallow) {
    throw new MachineFault({
      zh: `仓库只取了最近的几次提交，找不到与主分支分开的地方；${FULL.zh}，或者写明 jibao diff <BASE>`,
      en: `the repository has only the last few commits, not the one where the main branch was left; ${FULL.en}, or name it: jibao diff <BASE>`,
    })
  }
  throw new MachineFault({
    zh: '找不到远端的主分支（origin/HEAD、origin/main、origin/master）；写明与哪个版本比较：jibao diff <BASE>，如 jibao diff HEAD',
    en: 'no main branch of a remote (origin/HEAD, origin/main, origin/master); name what to compare with: jibao diff <BASE>, e.g. jibao diff HEAD',
  })
}

export interface Extracted {
  /** Files that the revision only points to (Git LFS), with the SHA-256 of what they stand for. */
  readonly pointers: ReadonlyMap<string, string>
}

/** Writes the site as it is in a commit below `to`: regular files only; links are not followed anywhere. */
export async function extractSite({ folder, prefix }: Repository, commit: string, to: string): Promise<Extracted> {
  const listed = git(folder, ['ls-tree', '--name-only', '-z', commit, '--', ...FOLDERS.map((name) => `${prefix}${name}`)]) ?? ''
  const paths = listed.split('\0').filter((path) => path !== '')
  const pointers = new Map<string, string>()
  if (paths.length === 0) return { pointers }
  const tar = spawn('git', ['-C', folder, ...NO_LFS, 'archive', '--format=tar', commit, '--', ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const reader = extract()
  const done = Promise.all([pipeline(tar.stdout, reader), once(tar, 'close')])
  const keep = (file: string, bytes: Buffer): void => {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    writeFileSync(join(to, file), bytes)
    const pointer = POINTER.exec(bytes.length < 1024 ? bytes.toString('latin1') : '')?.[1]
    if (pointer !== undefined) pointers.set(file, pointer)
  }
  for await (const entry of reader) {
    const { name, type } = entry.header
    const bytes = await buffer(entry)
    if (type === 'file' && isBelow(name, prefix)) keep(name.slice(prefix.length), bytes)
  }
  const [, [code]] = await done
  if (code !== 0) throw new MachineFault({ zh: `git 取不出 ${commit} 的文件`, en: `git cannot give the files of ${commit}` })
  for (const [path, blob] of filesAt(folder, commit, paths)) {
    const file = path.slice(prefix.length)
    if (isBelow(path, prefix) && !existsSync(join(to, file))) keep(file, bytesOf(folder, blob))
  }
  return { pointers }
}

function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && !path.split('/').includes('..')
}

/** Regular files and their blobs: an attribute of the repository may have kept some of them from the archive. */
function filesAt(folder: string, commit: string, paths: readonly string[]): [path: string, blob: string][] {
  const listed = git(folder, ['ls-tree', '-r', '-z', commit, '--', ...paths]) ?? ''
  return [...listed.matchAll(/100(?:644|755) blob ([0-9a-f]+)\t([^\0]+)\0/g)].map(([, blob = '', path = '']) => [path, blob])
}

function bytesOf(folder: string, blob: string): Buffer {
  return spawnSync('git', ['-C', folder, 'cat-file', 'blob', blob], { maxBuffer: 1 << 28 }).stdout
}

const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** As in a container that runs as root over files of somebody else. */
function isOthers(folder: string): boolean {
  return /dubious ownership/.test(spawnSync('git', ['-C', folder, 'rev-parse'], { encoding: 'utf8' }).stderr)
}

/** What git prints, without the last line break; undefined where it refuses. */
function git(folder: string, words: readonly string[]): string | undefined {
  const { error, status, stdout } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new MachineFault({ zh: '没有找到 git 命令，请先安装 git', en: 'there is no git command; install git first' })
  }
  if (error) throw error
  return status === 0 ? stdout.replace(/\n$/, '') : undefined
}
