import { describe, expect, it } from 'vitest'
import { pointAt } from '../../../scripts/base/place.ts'
import type { Inline } from '../../../scripts/content/content.ts'
import { cutWidow } from '../../../scripts/pages/typesetting/widows.ts'

const at = pointAt('a.md')
const text = (words: string): Inline => ({ kind: 'text', text: words, at })
const reference = (name: string): Inline => ({ kind: 'reference', name, at })
const LONG = '街道按照年初确定的绩效目标逐项核对完成情况，'

/** The tail of a paragraph in which each reference prints its own name. */
const tailOf = (...inlines: Inline[]): string | undefined =>
  cutWidow(inlines, (name) => name)
    ?.widow.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? `{${inline.name}}` : ''))
    .join('')

describe('the end of a paragraph', () => {
  it('keeps its last two characters and the marks behind them', () => {
    expect(tailOf(text(`${LONG}各项工作有序推进。`))).toBe('推进。')
    expect(tailOf(text(`${LONG}称为“示范街道”。`))).toBe('街道”。')
  })

  it('keeps a value with the character behind it', () => {
    expect(tailOf(text(`${LONG}得`), reference('10'), text('分。'))).toBe('{10}分。')
  })

  it('cuts no number and no Latin word', () => {
    expect(tailOf(text(`${LONG}执行率为98.25%。`))).toBe('98.25%。')
  })

  it('is left alone in a paragraph of one line, after a long value and after emphasis', () => {
    expect(tailOf(text('各项工作有序推进。'))).toBeUndefined()
    expect(tailOf(text(LONG), reference('一段很长很长很长的文字'), text('。'))).toBeUndefined()
    expect(tailOf(text(LONG), { kind: 'strong', text: [text('推进')], at })).toBeUndefined()
  })
})
