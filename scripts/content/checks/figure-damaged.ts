import { check } from '../../base/check.ts'

export const figureDamaged = check({
  code: 'figure-damaged',
  level: 'error',
  zh: '插图“{name}”打不开：文件不完整或已损坏',
  en: 'the figure “{name}” cannot be drawn: its file is cut short or damaged',
  about: '图片文件读不到结尾、校验不符，或 SVG 不是完整的 XML。印出来会是一个破图标记。',
  remedy: '重新导出或重新复制这幅图；SVG 按行列改正。',
  source: '绩报的约定：每幅插图先读到结尾再用',
  fires: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><g></svg>' },
  ],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><g/></svg>' },
  ],
})
