import { check } from '../../base/check.ts'
import { LOSSES } from './losses.ts'

export const printFellBack = check({
  code: 'print-fell-back',
  level: 'warning',
  zh: '《{title}》用 Paged.js 印不完整，已改用 Chromium 重印：{loss}“{text}”',
  en: 'Paged.js did not print “{title}” whole, it was printed with Chromium: {loss} “{text}”',
  hints: [
    ['在第 {page} 页', 'on page {page}'],
    ['这类出入共 {count} 处', 'differences in all: {count}'],
  ],
  terms: LOSSES,
  about: '表式、站点或命令行选了 Paged.js，但它印出的 PDF 与原文核对不上，已自动改用 Chromium 重印并核对无误。',
  remedy: '不必处理；要消除提示的，改用 `engine: chromium`。',
  source: '绩报的约定：Paged.js 会漏印表格的行，两个引擎都要核对',
  fires: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nengine: pagedjs' },
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '| 事项 | 情况 |\n|---|---|\n| 道路养护 | 逐月登记 |', shown: '' },
    {
      in: 'narrative.md',
      old: '逐月登记',
      new: '逐月登记，如期完成。',
      times: 300,
      shown: '| 事项 | 情况 |\n|---|---|\n| 道路养护 | 逐月登记，如期完成。逐月登记，如期完成。…（三千字，一页放不下） |',
    },
  ],
  silent: [
    { in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nengine: chromium' },
    { in: 'narrative.md', old: '决算{{经费.合计.决算}}万元。', new: '| 事项 | 情况 |\n|---|---|\n| 道路养护 | 逐月登记 |', shown: '' },
    {
      in: 'narrative.md',
      old: '逐月登记',
      new: '逐月登记，如期完成。',
      times: 300,
      shown: '| 事项 | 情况 |\n|---|---|\n| 道路养护 | 逐月登记，如期完成。逐月登记，如期完成。…（三千字，一页放不下） |',
    },
  ],
})
