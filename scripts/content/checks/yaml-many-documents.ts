import { check } from '../../base/check.ts'

export const yamlManyDocuments = check({
  code: 'yaml-many-documents',
  level: 'error',
  stops: true,
  zh: '一个文件里只能有一份 YAML',
  en: 'one file holds one YAML document',
  hints: [['删去“---”之后的部分', 'delete what follows “---”']],
  about: '文件里用“---”隔出了第二份 YAML，它不会被读到。',
  remedy: '删去“---”，把各项放在同一份里。',
  source: '绩报的内容约定：content/<单位>/<年度>/',
  fires: [{ in: 'report.yaml', old: 'indicators:\n', new: '---\nindicators:\n', shown: 'facts: …\n---\nindicators: …' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: '---\nformat: mini', shown: '---\nfacts: …\nindicators: …' }],
})
