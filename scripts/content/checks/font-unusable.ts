import { check } from '../../base/check.ts'

export const fontUnusable = check({
  code: 'font-unusable',
  level: 'error',
  zh: '“{name}”不是能用的字体',
  en: '“{name}” is no usable font',
  hints: [['用 TrueType 字体（.ttf、.woff2）', 'use a TrueType font (.ttf, .woff2)']],
  about: '文件不是能读的字体，或字形不是 TrueType：那样的字体在 PDF 里会成为 Type 3，文件大数倍，也不便检索。',
  remedy: '换用 .ttf 或 .woff2 的 TrueType 字体。',
  source: '绩报的约定：PDF 只嵌入 TrueType 字体的子集',
  fires: 'fonts: { 仿宋: 仿宋.otf }',
  silent: '',
})
