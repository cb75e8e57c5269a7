// test: an author's text below one heading of a narrative, read and put in.

import { describe, expect, it } from 'vitest'
import { sectionReplaced, sectionText } from '../../../scripts/content/content.ts'

const NARRATIVE = '# 基本情况\n\n第一段。\n\n第二段。\n\n## 职能\n# 结论\n正文\n'

describe('the text below a heading', () => {
  it('ends before the next heading of any level', () => {
    expect([1, 7, 8].map((line) => sectionText(NARRATIVE, line))).toEqual(['第一段。\n\n第二段。', '', '正文'])
    expect(sectionText(NARRATIVE, 2)).toBeUndefined()
  })

  it.each<[string, string, number, string, string]>([
    ['with the blank lines that stood around it', NARRATIVE, 1, '新', NARRATIVE.replace('第一段。\n\n第二段。', '新')],
    ['where none was', NARRATIVE, 7, '新', NARRATIVE.replace('## 职能\n', '## 职能\n\n新\n\n')],
    ['without the blank lines that it brings', NARRATIVE, 8, '\n\n  新\n\n', NARRATIVE.replace('正文', '  新')],
    ['of nothing', NARRATIVE, 8, '', NARRATIVE.replace('正文\n', '\n')],
    ['in CRLF', '# 甲\r\n\r\n一\r\n\r\n# 乙\r\n', 1, '二\n三', '# 甲\r\n\r\n二\r\n三\r\n\r\n# 乙\r\n'],
    ['at the end of a file without one', '# 甲\n\n一', 1, '二', '# 甲\n\n二'],
    ['at the very end', '# 甲', 1, '二', '# 甲\n\n二\n'],
    ['behind a byte order mark', '\ufeff# 甲\n\n一\n', 1, '二', '\ufeff# 甲\n\n二\n'],
    ['before the first heading', '引言\n\n# 甲\n', 0, '新', '新\n\n# 甲\n'],
    ['the same, which changes nothing', NARRATIVE, 1, '第一段。\n\n第二段。', NARRATIVE],
  ])('is replaced %s', (_, source, line, text, result) => {
    expect(sectionReplaced(source, line, text)).toEqual({ text: result })
  })

  it('is no place for headings of its own, and none for what swallows the next one', () => {
    expect(sectionReplaced(NARRATIVE, 1, '# 新标题')).toEqual({ refused: 'heading' })
    expect(sectionReplaced(NARRATIVE, 1, '```')).toEqual({ text: NARRATIVE.replace('第一段。\n\n第二段。', '```') })
    expect(sectionReplaced(NARRATIVE, 2, '新')).toEqual({ refused: 'missing' })
  })
})
