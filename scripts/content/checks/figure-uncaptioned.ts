import { check } from '../../base/check.ts'

export const figureUncaptioned = check({
  code: 'figure-uncaptioned',
  level: 'warning',
  zh: '插图“{name}”没有图题',
  en: 'the figure “{name}” has no caption',
  hints: [['写在方括号里：![图题]({name})', 'write it in the brackets: ![caption]({name})']],
  about: '没有图题的插图只印图号；看不见图的读者也无从知道图里是什么。',
  remedy: '在方括号里写图题。',
  source: '无障碍环境建设法；GB/T 37668-2019',
  fires: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>', shown: '（一幅图）' },
  ],
})
