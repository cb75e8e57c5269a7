import { check } from '../../base/check.ts'

export const projectsNameTaken = check({
  code: 'projects-name-taken',
  level: 'error',
  zh: '数据里已有“{name}”，与各项目的“项目”同名',
  en: '“{name}” is a fact already, and the projects have the same name',
  about:
    '单位的表式写了 `projects`，公式、表格、正文里的“项目”就是本年度的各个项目。schema 里又有一项数据叫“项目”，写“项目”时说的是哪一个就分不清。',
  remedy: '把 schema 里的那一项数据改个名称，例如“重点项目”；不取各项目的数的，去掉 `projects`。',
  source: '表式的文件约定（docs/2-add-a-format.md）',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 得分: { of: 总分 } }' },
    { in: 'schemas/formats/mini.schema.json', old: '"人员": {', new: '"项目": { "type": "number" },\n        "人员": {' },
  ],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nprojects: { 得分: { of: 总分 } }' }],
})
