import { check } from '../../base/check.ts'

export const figureTooLarge = check({
  code: 'figure-too-large',
  level: 'error',
  zh: '插图“{name}”有 {width}×{height} 像素，浏览器画不出来',
  en: 'the figure “{name}” has {width}×{height} pixels, more than a browser draws',
  hints: [['每边不超过 {side}，总共不超过 {pixels} 像素', 'no side above {side}, no more than {pixels} pixels in all']],
  about: '图片的像素太多，浏览器会印出破图标记，或占满内存。',
  remedy: '缩小图片：版心宽 156 毫米，600 点每英寸也只要 3700 像素。',
  source: 'A4 版心 156×225 毫米（GB/T 9704-2012 5.2.2）',
  fires: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.png)' },
    { in: '支出构成.png', bytes: 'iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAIAAADpRW/t', shown: '（30000×30000 像素的一幅图）' },
  ],
  silent: [
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '![支出构成](支出构成.svg)' },
    { in: '支出构成.svg', new: '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>', shown: '（SVG 没有像素）' },
  ],
})
