import { check } from '../../base/check.ts'

export const contentEmpty = check({
  code: 'content-empty',
  level: 'error',
  zh: 'content/ 里没有任何单位年度',
  en: 'content/ holds no unit-year',
  hints: [['新建 content/<单位>/<年度>/report.yaml', 'create content/<unit>/<year>/report.yaml']],
  about: '`content/` 里没有任何单位年度，没有可以检查或发布的内容。',
  remedy: '运行 `jibao new <单位> <年度> --format <表式>`，或检查 `--root` 是否指错了文件夹。',
  source: '绩报的内容约定：content/<单位>/<年度>/',
  fires: [{ in: 'report.yaml' }, { in: 'narrative.md' }, { in: 'content/u/unit.yaml' }],
  silent: [{ in: 'narrative.md' }],
})
