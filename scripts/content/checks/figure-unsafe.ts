import { check } from '../../base/check.ts'

export const figureUnsafe = check({
  code: 'figure-unsafe',
  level: 'error',
  zh: '插图“{name}”里的 {written} 不能公开',
  en: 'the figure “{name}” may not be published with {written}',
  about: 'SVG 里有脚本、事件属性、网页内容，或取自文件以外的图片和样式：别人打开它会运行程序、向别处发出请求，印出来也缺内容。',
  remedy: '在绘图软件里另存为“纯 SVG”，嵌入所用的图片；或改存为 PNG。',
  source: '绩报的约定：公开的文件不运行程序，不向别处取内容',
  fires: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><script>alert(1)</script></svg>' },
  ],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><title>支出构成</title></svg>' },
  ],
})
