import { expect, test } from 'vitest'
import { jibao, makeMini, REPORT, report } from '../../mini.ts'
import { finding, placed, rendered } from './reviews.ts'

interface Issue {
  description: string
  check_name: string
  fingerprint: string
  severity: string
  location: { path: string; lines: { begin: number; end: number } }
}

const issues = (text: string): Issue[] => JSON.parse(text) as Issue[]

test('an issue has the documented fields and no others', () => {
  const [issue, ...others] = issues(rendered('gitlab', [finding({ at: placed(3, 14, 3), hint: '写成 52' })], { folder: 'site/' }))
  expect(others).toEqual([])
  expect(issue).toEqual({
    description: '“编制数”应为整数\n→ 写成 52',
    check_name: 'schema-type',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32,}$/) as string,
    severity: 'critical',
    location: { path: 'site/content/u/2020/report.yaml', lines: { begin: 3, end: 3 } },
  })
})

test('severities are among those that are documented', () => {
  const levels = (['error', 'warning', 'info'] as const).map((level) => finding({ level, fingerprint: level }))
  expect(issues(rendered('gitlab', levels)).map((one) => one.severity)).toEqual(['critical', 'minor', 'info'])
})

test('nothing found is an empty array', () => {
  expect(rendered('gitlab', [])).toBe('[]')
})

test('equal findings have fingerprints of their own, the same in every run', () => {
  const twice = [finding(), finding({ at: placed(8) })]
  const prints = issues(rendered('gitlab', twice)).map((one) => one.fingerprint)
  expect(new Set(prints).size).toBe(2)
  expect(issues(rendered('gitlab', twice)).map((one) => one.fingerprint)).toEqual(prints)
})

const FAULTY = REPORT.replace('52', '五十二').replace('决算: 60.25', '决算: 61.25').replace('公开: true', '公开: false')
const checked = async (text: string, ...words: string[]): Promise<Issue[]> =>
  issues((await jibao(makeMini(report(text)), 'check', '--format', 'gitlab', ...words)).out)

test('inserted lines, another number and another language leave the fingerprints as they are', async () => {
  const before = await checked(FAULTY)
  const prints = before.map((one) => one.fingerprint)
  expect(prints.length).toBeGreaterThan(2)
  const moved = await checked(`# 说明\n\n${FAULTY.replace('facts:', 'facts:\n  # 另一行')}`)
  expect(moved.map((one) => one.location.lines.begin)).not.toEqual(before.map((one) => one.location.lines.begin))
  expect(moved.map((one) => one.fingerprint)).toEqual(prints)
  expect((await checked(FAULTY.replace('61.25', '62.25').replace('五十二', '五十三'))).map((one) => one.fingerprint)).toEqual(prints)
  expect((await checked(FAULTY, '--lang', 'en')).map((one) => one.fingerprint)).toEqual(prints)
})

test('the same fault of two units is two faults', async () => {
  const root = makeMini({ ...report(FAULTY), 'content/v/unit.yaml': 'name: 某\n', 'content/v/2020/report.yaml': FAULTY })
  const found = issues((await jibao(root, 'check', '--format', 'gitlab')).out)
  expect(new Set(found.map((one) => one.fingerprint)).size).toBe(found.length)
})
