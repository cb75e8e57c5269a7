import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../../scripts/catalogue.ts'
import { codesOf, type Finding, type Review } from '../../../scripts/messages/messages.ts'
import { finding, many, placed, rendered, waived } from './reviews.ts'

const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

interface Run {
  tool: { driver: { name: string; semanticVersion: string; rules: { id: string; help: { text: string; markdown: string } }[] } }
  invocations: { toolExecutionNotifications?: { message: { text: string } }[] }[]
  results: {
    ruleId: string
    ruleIndex: number
    level: string
    message: { text: string }
    locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: Record<string, unknown> } }[]
    relatedLocations?: { id: number }[]
    partialFingerprints: Record<string, string>
    suppressions: {
      kind: string
      status: string
      justification: string
      location: { physicalLocation: { region: { startLine: number } } }
    }[]
  }[]
}

/** The one run of a log that keeps the schema. */
function run(findings: readonly Finding[], change: Partial<Review> = {}): Run {
  const log = JSON.parse(rendered('sarif', findings, change)) as { version: string; runs: Run[] }
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  expect(log.version).toBe('2.1.0')
  expect(log.runs).toHaveLength(1)
  return log.runs[0] as Run
}

test('the schema refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  expect(
    validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] }] }),
  ).toBe(false)
})

test('a log without findings keeps the schema and has an empty list of results', () => {
  expect(run([])).toMatchObject({ tool: { driver: { name: 'jibao', semanticVersion: '1.2.3', rules: [] } }, results: [] })
})

test('every code makes a rule with help from the documentation and keeps the schema', () => {
  const all = CATALOGUE.flatMap(({ checks }) => checks).map(({ code, level }) => finding({ code, level, fingerprint: code }))
  const { results, tool } = run(all)
  expect(tool.driver.rules.map((rule) => rule.id)).toEqual(codesOf(CATALOGUE).sort())
  for (const { help } of tool.driver.rules) expect(help.text).toMatch(/\n例：[^]+\n不算：[^]*\n改法：.+\n依据：./)
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
})

test('levels are error, warning and note; the hint belongs to the message', () => {
  const levels = (['error', 'warning', 'info'] as const).map((level) => finding({ level, fingerprint: level, hint: '写成 52' }))
  expect(run(levels).results.map(({ level, message }) => [level, message.text])).toEqual([
    ['error', '“编制数”应为整数\n→ 写成 52'],
    ['warning', '“编制数”应为整数\n→ 写成 52'],
    ['note', '“编制数”应为整数\n→ 写成 52'],
  ])
})

test('a region counts lines, columns and offsets in UTF-16 units', () => {
  const text = '# 𠀀\r\n编制数: 五十二\n'
  const { results } = run([finding({ at: placed(2, 6, 3) })], { textOf: () => text })
  expect(results[0]?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 6,
    endLine: 2,
    endColumn: 9,
    charOffset: text.indexOf('五'),
    charLength: 3,
    snippet: { text: '五十二' },
  })
})

test('a place of no width has no snippet, a place that the file lacks no offset', () => {
  const { results } = run([finding({ at: placed(1, 1) }), finding({ at: placed(7, 3, 2), fingerprint: 'b' })], { textOf: () => 'a: 1\n' })
  expect(results.map(({ locations }) => locations[0]?.physicalLocation.region)).toEqual([
    { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, charOffset: 0, charLength: 0 },
    { startLine: 7, startColumn: 3, endLine: 7, endColumn: 5 },
  ])
})

test('file names are percent-encoded and begin in the repository', () => {
  const { results } = run([finding({ at: placed(1, 1, 0, 'content/某 单位/2020/report.yaml') })], { folder: 'site/' })
  expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
    uri: `site/content/${encodeURIComponent('某 单位')}/2020/report.yaml`,
    uriBaseId: '%SRCROOT%',
  })
})

test('related places have numbers of their own', () => {
  const related = [placed(3, 1, 2), placed(4, 1, 2, 'templates/mini/indicators.yaml')]
  expect(run([finding({ related })]).results[0]?.relatedLocations?.map(({ id }) => id)).toEqual([0, 1])
})

test('waived warnings are suppressed with their reason and place, the others say that they are not', () => {
  const { results } = run([finding()], { waived: [waived()] })
  expect(results.map(({ suppressions }) => suppressions)).toMatchObject([
    [],
    [{ kind: 'inSource', status: 'accepted', justification: '原文印错', location: { physicalLocation: { region: { startLine: 9 } } } }],
  ])
})

test('what is left out is counted in a notification', () => {
  const { invocations } = run(many(2, 'error'), { leftOut: { error: 1, warning: 2, info: 3 } })
  expect(invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual(['未列出：错误 1，警告 2，提示 3'])
  expect(run(many(2, 'error')).invocations[0]).not.toHaveProperty('toolExecutionNotifications')
})

test('no two results of a run share a fingerprint', () => {
  const prints = run([finding(), finding({ at: placed(2) }), finding({ at: placed(3) })]).results.map(
    (one) => one.partialFingerprints['jibao/v1'],
  )
  expect(new Set(prints).size).toBe(3)
})
