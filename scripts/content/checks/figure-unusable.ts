import { check } from '../../base/check.ts'

export const figureUnusable = check({
  code: 'figure-unusable',
  level: 'error',
  zh: '“{name}”不能用作插图',
  en: '“{name}” cannot be used as a figure',
  hints: [
    [
      '插图是正文旁边的 PNG、JPEG、WebP 或 SVG 文件，写文件名，不写路径和网址',
      'a figure is a PNG, JPEG, WebP or SVG file beside the narrative, named without a path or address',
    ],
  ],
  about: '插图写了路径、网址，或文件不是图片。插图必须随报告一起发布和存档，所以只用正文旁边的文件。',
  remedy: '把图片存为 PNG、JPEG、WebP 或 SVG，放到 narrative.md 旁边，只写文件名。',
  source: '绩报的正文约定：![图题](文件名)',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](../图/支出构成.svg)' }],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
})
