import { check } from '../../base/check.ts'
import { SMALL_FONT } from './small-font.ts'

export const fontUnusable = check({
  code: 'font-unusable',
  level: 'error',
  zh: '“{name}”不是能用的字体',
  en: '“{name}” is no usable font',
  hints: [['用 TrueType 字体（.ttf、.woff2）', 'use a TrueType font (.ttf, .woff2)']],
  about: '文件不是能读的字体，或字形不是 TrueType：那样的字体在 PDF 里会成为 Type 3，文件大数倍，也不便检索。',
  remedy: '换用 .ttf 或 .woff2 的 TrueType 字体。',
  source: '绩报的约定：PDF 只嵌入 TrueType 字体的子集',
  fires: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfonts: { 小标宋: fzxbs.ttf }' },
    { in: 'styles/fonts/fzxbs.ttf', new: '<!doctype html>\n', shown: '（存下来的其实是一个网页）' },
  ],
  silent: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfonts: { 小标宋: fzxbs.ttf }' },
    { in: 'styles/fonts/fzxbs.ttf', bytes: SMALL_FONT, shown: '（TrueType 字体）' },
  ],
})
