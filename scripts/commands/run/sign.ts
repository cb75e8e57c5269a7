// the run of jibao sign: writes into a report that somebody has seen it as it is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDay } from '../../base/period.ts'
import { folderOf, keyText } from '../../base/report-key.ts'
import type { Given } from '../../command.ts'
import { inquire, inquireShared } from '../../compile.ts'
import { type Edit, edited, type Path, readUnitYear } from '../../content/content.ts'
import { REVIEW_PARTS, type ReviewDigests, reviewDigests } from '../../facts/facts.ts'
import { rewrite } from '../../site/site.ts'
import { openWorkspace, type Workspace } from '../../workspace.ts'
import { isError } from './checking.ts'
import { today } from './today.ts'

export async function run({ language, options, roots, terminal, words }: Given): Promise<number> {
  const workspace = openWorkspace(roots, language)
  const say = (zh: string, en: string): string => (workspace.language === 'zh' ? zh : en)
  const refuse = (code: 1 | 2, sentence: string): number => {
    terminal.complain(sentence)
    return code
  }
  const [name, ...more] = words
  const { date = today(), role, saw = '数据、指标和正文' } = options
  const key = workspace.reports.find((one) => keyText(one) === name)
  if (!key || more.length > 0) return refuse(2, say(`content/ 里没有 ${words.join(' ')}`, `content/ has no ${words.join(' ')}`))
  if (typeof role !== 'string' || role.trim() === '')
    return refuse(2, say('写明岗位：--role 财务负责人（不写姓名）', 'name the office with --role, never a person'))
  if (!isDay(String(date))) return refuse(2, '--date: YYYY-MM-DD')
  const { figures, findings } = inquire(workspace, key)
  const errors = [...inquireShared(workspace), ...findings].filter(isError)
  if (!figures || errors.length > 0) {
    terminal.findings(errors, roots, workspace.language)
    return refuse(1, say('还有错误，没有签署', 'there are errors: nothing was signed'))
  }
  const { format } = figures.facts
  if (!knowsReviews(workspace, format.id)) {
    const file = `schemas/formats/${format.id}.schema.json`
    const line = '"reviews": { "$ref": "../report.schema.json#/$defs/reviews" }'
    return refuse(
      1,
      say(
        `表式没有 reviews 一项；在 ${file} 的 properties 里加上：${line}`,
        `the form has no reviews; add to the properties of ${file}: ${line}`,
      ),
    )
  }
  const file = `content/${folderOf(key)}/report.yaml`
  const digests = reviewDigests(readUnitYear(roots, key).value, format.rulesDigest)
  const told = [
    ['role', role.trim()],
    ['date', String(date)],
    ['saw', String(saw)],
  ] as const
  const edits = reviewEdits(figures.facts.reviews.length, told, digests)
  const done = edited(readFileSync(join(roots.site, file), 'utf8'), edits, orderAt)
  if ('refused' in done)
    return refuse(
      1,
      say(
        `${file} 的写法不能只加一条（${done.refused.code}），没有改动`,
        `${file} is written so that nothing can be added (${done.refused.code}); nothing was changed`,
      ),
    )
  rewrite(join(roots.site, file), done.text)
  terminal.print(say(`已在 ${file} 记下：${role.trim()} ${date}`, `noted in ${file}: ${role.trim()} ${date}`))
  return 0
}

/** One item more behind the `count` that there are. */
function reviewEdits(count: number, told: readonly (readonly [key: string, text: string])[], digests: ReviewDigests): Edit[] {
  const text = (value: string) => ({ kind: 'text', text: value }) as const
  return [
    { kind: 'insert', path: ['reviews'], index: count, row: told.map(([name, value]) => [name, text(value)] as const) },
    ...REVIEW_PARTS.map((part): Edit => ({ kind: 'set', path: ['reviews', count, 'digests', part], value: text(digests[part]) })),
  ]
}

/** Behind all else, and its parts in their order. */
function orderAt(path: Path): readonly string[] {
  return path.at(-1) === 'digests' ? REVIEW_PARTS : path.length > 0 ? ['role', 'date', 'saw', 'digests'] : []
}

function knowsReviews({ schemas }: Workspace, form: string): boolean {
  const properties = schemas.schema(`formats/${form}`)?.['properties']
  return typeof properties === 'object' && properties !== null && 'reviews' in properties
}
