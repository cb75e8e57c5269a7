import { expect, test } from 'vitest'
import { finding, many, placed, rendered, waived } from './reviews.ts'

const commands = (text: string, name: string): string[] => text.split('\n').filter((line) => line.startsWith(`::${name} `))

test('an annotation has file, line, columns, the code as title and the message', () => {
  expect(rendered('github', [finding({ at: placed(3, 14, 3), hint: '写成 52' })]).split('\n')).toEqual([
    '::error file=content/u/2020/report.yaml,line=3,endLine=3,col=14,endColumn=16,title=schema-type::“编制数”应为整数%0A→ 写成 52',
    '检查了 1 份报告：错误 1，警告 0，提示 0',
  ])
})

test('columns are left out where a place runs over lines, and the end where it has no width', () => {
  const over = finding({ at: { ...placed(3, 14), endLine: 5, endColumn: 2 } })
  expect(rendered('github', [over])).toContain('line=3,endLine=5,title=')
  expect(rendered('github', [finding({ at: placed(3, 14) })])).toContain('line=3,endLine=3,col=14,title=')
})

test('percent, ends of lines, colons and commas are escaped', () => {
  const text = rendered('github', [finding({ message: '100%，a:b,c\r\nd', at: placed(1, 1, 1, 'content/a,b:c%/report.yaml') })])
  expect(text.split('\n')[0]).toBe(
    '::error file=content/a%2Cb%3Ac%25/report.yaml,line=1,endLine=1,col=1,endColumn=1,title=schema-type::100%25，a:b,c%0D%0Ad',
  )
})

test('the most severe come first', () => {
  const mixed = [
    finding({ level: 'info', fingerprint: 'a' }),
    finding({ level: 'warning', fingerprint: 'b' }),
    finding({ level: 'error', fingerprint: 'c' }),
  ]
  expect(
    rendered('github', mixed)
      .split('\n')
      .map((line) => /^::(\w+) /.exec(line)?.[1]),
  ).toEqual(['error', 'warning', 'notice', undefined])
})

test('no more than ten annotations of a kind; the others stand in the log and are counted', () => {
  const text = rendered('github', [...many(12, 'error'), ...many(11, 'warning'), ...many(15, 'info')])
  expect(commands(text, 'error')).toHaveLength(10)
  expect(commands(text, 'warning')).toHaveLength(10)
  expect(commands(text, 'notice')).toHaveLength(10)
  expect(commands(text, 'notice').at(-1)).toBe('::notice title=jibao::未显示为注释：错误 2，警告 1，提示 6，见日志')
  const log = text
    .slice(text.indexOf('::group::'), text.indexOf('::endgroup::'))
    .split('\n')
    .filter((line) => line.startsWith('- '))
  expect(log).toHaveLength(9)
  expect(log[0]).toBe('- content/u/2020/report.yaml:11:1 error 第 11 处 [schema-type]')
})

test('ten of each kind need no count', () => {
  const text = rendered('github', [...many(10, 'error'), ...many(10, 'warning'), ...many(10, 'info')])
  expect(commands(text, 'notice')).toHaveLength(10)
  expect(text).not.toContain('title=jibao')
})

test('what options left out is counted in a notice', () => {
  expect(commands(rendered('github', many(1, 'error'), { leftOut: { error: 4, warning: 0, info: 1 } }), 'notice')).toEqual([
    '::notice title=jibao::未列出：错误 4，警告 0，提示 1',
  ])
})

test('a message in the log can give the runner no command', () => {
  const text = rendered('github', many(11, 'error', { message: 'x\n::error::假的\n##[error]假的' }))
  const lines = text.split('\n')
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
  expect(lines.find((line) => line.startsWith('- '))).not.toContain('##[')
})

test('files are named from the root of the repository, waived warnings are counted', () => {
  const text = rendered('github', [finding()], { folder: 'site/', waived: [waived()], language: 'en' })
  expect(text).toContain('file=site/content/u/2020/report.yaml,')
  expect(text.split('\n').at(-1)).toBe('reports checked: 1; 1 error, 0 warnings, 0 notes, 1 waived')
})
