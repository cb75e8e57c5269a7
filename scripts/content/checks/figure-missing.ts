import { check } from '../../base/check.ts'

export const figureMissing = check({
  code: 'figure-missing',
  level: 'error',
  zh: '没有“{name}”这个插图文件',
  en: 'there is no figure file “{name}”',
  hints: [
    ['插图放在正文旁边：{folder}', 'figures lie beside the narrative: {folder}'],
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
  ],
  about: '正文引用的插图不在正文旁边，印出来会是一块空白。',
  remedy: '把文件放到 narrative.md 旁边，或改正文件名。',
  source: '绩报的正文约定：![图题](文件名)',
  fires: [{ in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' }, { in: '支出构成.svg' }],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
})
