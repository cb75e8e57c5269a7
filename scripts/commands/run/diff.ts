// the run of jibao diff: what changed between two versions of a site, and what followed from it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keyText } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { readStyles, type Roots } from '../../content/content.ts'
import { isEmpty, REVIEW_FORMATS, type SiteReview } from '../../review/review.ts'
import { inScratch, usage } from './in-scratch.ts'
import { commitOf, extractSite, mergeBase, openRepository, type Repository, sha256 } from './revisions.ts'
import { compareStates, compareYears, openState, type SiteState } from './site-states.ts'

export async function run(given: Given): Promise<number> {
  const { options, terminal } = given
  const { format = 'text' } = options
  const render = REVIEW_FORMATS.get(String(format))
  return inScratch(given, 'diff', async (scratch) => {
    if (!render) throw usage(`--format: ${[...REVIEW_FORMATS.keys()].join(' | ')}`)
    const { review, state } = options.years === true ? ofYears(given) : await ofRevisions(given, scratch)
    terminal.print(render(review, state.workspace.language, format === 'html' ? styleOf(state.workspace.roots) : ''))
    return options['exit-code'] === true && !isEmpty(review) ? 1 : 0
  })
}

interface Looked {
  readonly review: SiteReview
  readonly state: SiteState
}

function ofYears({ language, roots, words }: Given): Looked {
  needContent(roots)
  const state = openState(roots, undefined, language)
  const [was, is] = words.map((word) => {
    const found = state.keys.reports.find((key) => keyText(key) === word)
    if (!found) throw usage(`content/ 里没有 ${word}`, `content/ has no ${word}`)
    return found
  })
  if (!was || !is || words.length > 2) throw usage('--years: UNIT/YEAR UNIT/YEAR')
  return { review: compareYears(state, was, is), state }
}

async function ofRevisions(given: Given, scratch: string): Promise<Looked> {
  const { options, roots, terminal, words } = given
  const [base, head] = words
  if (words.length > 2) throw usage('jibao diff [BASE] [HEAD]')
  const repository = openRepository(roots.site)
  const commits = [
    base === undefined ? mergeBase(repository, process.env) : commitOf(repository, base),
    head === undefined ? undefined : commitOf(repository, head),
  ]
  if (head === undefined) needContent(roots)
  const after = await stateAt(given, repository, commits[1], join(scratch, 'head'), head)
  const before = await stateAt(given, repository, commits[0], join(scratch, 'base'), base, roots.site)
  const only = Array.isArray(options.only) ? (options.only as readonly string[]) : []
  const known = new Set([before, after].flatMap(({ keys }) => keys.reports.map(keyText)))
  const unknown = only.find((one) => !known.has(one))
  if (unknown !== undefined) throw usage(`两个版本里都没有 ${unknown}`, `neither version has ${unknown}`)
  return { review: compareStates(before, after, { only, scratch: join(scratch, 'mixed'), progress: terminal.progress }), state: after }
}

/** The files as they lie there, or those of a commit below `to`. Whatever `beside` has of the files that are only pointed to is taken from there. */
export async function stateAt(
  { language, roots }: Given,
  repository: Repository,
  commit: string | undefined,
  to: string,
  name: string | undefined,
  beside?: string,
): Promise<SiteState> {
  if (commit === undefined) return openState(roots, undefined, language)
  mkdirSync(join(to, 'content'), { recursive: true })
  const { pointers } = await extractSite(repository, commit, to)
  const unfetched = [...pointers].flatMap(([file, digest]) =>
    beside !== undefined && taken(join(beside, file), digest, join(to, file)) ? [] : [file],
  )
  // A site that is its own program brings its forms with it, and those of now are none of a revision's.
  const program = roots.program === roots.site ? to : roots.program
  return openState({ site: to, program }, name === undefined ? commit.slice(0, 10) : name, language, unfetched)
}

function taken(from: string, digest: string, to: string): boolean {
  if (!existsSync(from)) return false
  const bytes = readFileSync(from)
  if (sha256(bytes) !== digest) return false
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, bytes)
  return true
}

function needContent({ site }: Roots): void {
  if (existsSync(join(site, 'content'))) return
  throw usage(`${site} 里没有 content/；用 --root 指明网站所在文件夹`, `${site} has no content/; name the folder with --root`)
}

function styleOf(roots: Roots): string {
  const wanted = ['base.css', 'screen.css', 'site.css']
  return readStyles(roots)
    .filter(({ file }) => wanted.includes(file.replace('styles/', '')))
    .map(({ text }) => text)
    .join('\n')
}
