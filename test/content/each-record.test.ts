// test: a text for each record of a list, `{{逐条 名称：…}}`, as the narrative is read.

import { describe, expect, it } from 'vitest'
import { everyInline, type Inline, readMarkdown } from '../../scripts/content/content.ts'
import { observed, span } from '../observed.ts'

function read(text: string): { words: string; told: string[]; places: string[] } {
  const { narrative, observations } = readMarkdown({ file: 'a.md', text })
  const inlines = narrative.lead.flatMap(everyInline)
  const places = inlines.flatMap((one) => (one.kind === 'each' ? [span(one.at), ...one.text.map(({ at }) => span(at))] : []))
  return {
    words: narrative.lead.flatMap((block) => (block.kind === 'paragraph' ? [words(block.text)] : [])).join('¶'),
    told: observed(observations),
    places,
  }
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === 'text') return one.text
      if (one.kind === 'break') return '↵'
      if (one.kind === 'reference') return `{${one.name}}`
      return `<${one.kind === 'each' ? one.of : one.kind}|${words(one.text)}>`
    })
    .join('')
}

describe('a text for each record', () => {
  it.each([
    ['共{{逐条 工作：{{任务}}投入{{金额}}万元}}。', '共<工作|{任务}投入{金额}万元>。'],
    ['{{ 逐条　工作 : 完成{{任务}} }}', '<工作|完成{任务} >'],
    ['{{逐条 部门.工作：**{{任务}}**、}}', '<部门.工作|<strong|{任务}>、>'],
    ['{{逐条 工作：名称是“逐条 乙：”}}', '<工作|名称是“逐条 乙：”>'],
    ['{{逐条 工作：{{任务}}，\n其中{{金额}}}}后', '<工作|{任务}，↵其中{金额}>后'],
    ['{{逐条 甲：{{逐条 乙：{{丙}}}}}}', '<甲|<乙|{丙}>>'],
    ['{{逐条 甲：}}', '<甲|>'],
    ['\\{\\{逐条 甲：乙', '{{逐条 甲：乙'],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject({ words: expected, told: [] }))

  it('knows where it stands, and what is in it', () => {
    expect(read('前{{逐条 工作：{{任务}}完}}后').places).toEqual(['1:2-19', '1:10-16', '1:16-17'])
    expect(read('前\n\n|甲|\n|-|\n|a\\|b{{逐条 工作：{{任务}}}}|').places).toEqual(['5:6-22', '5:14-20'])
  })

  it.each([
    ['{{逐条 工作：{{任务}}投入', ['reference-unclosed 1:1-3']],
    ['{{逐条 工作：{{任务}}投入}', ['reference-braces 1:1-18']],
  ])('%s is not closed', (text, told) => expect(read(text).told).toEqual(told))

  it('without a colon it is a reference that nothing answers', () =>
    expect(read('{{逐条 工作}}')).toMatchObject({ words: '{逐条 工作}', told: [] }))

  it('does not look for its end again and again', () => {
    const started = performance.now()
    read('{{逐条 甲：'.repeat(5000))
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
