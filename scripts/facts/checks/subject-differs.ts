import { check } from '../../base/check.ts'

export const subjectDiffers = check({
  code: 'subject-differs',
  level: 'error',
  zh: '“{format}”是{subject}的表式，这份报告却是{found}的',
  en: '“{format}” is a form for {subject}, this report is that of {found}',
  hints: [
    [
      '换成{found}的表式，或者在这套表式的 format.yaml 里写 subject: {wanted}',
      'use a form for {found}, or let its format.yaml say subject: {wanted}',
    ],
  ],
  terms: {
    unit: ['单位', 'a unit'],
    project: ['项目', 'a project'],
  },
  about:
    '报告所在的文件夹说明它是谁的：`content/<单位>/<年度>/` 是单位整体的，其中的 `projects/<项目>/` 是一个项目的。表式的 `subject` 说明它给谁用，两边要一致。',
  remedy: '换成相应的表式；或者把报告移到 `content/<单位>/<年度>/projects/<项目>/`，单位整体的移到 `content/<单位>/<年度>/`。',
  source: '绩报的内容约定：content/<单位>/<年度>/、projects/<项目>/',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nsubject: project' },
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"dated": {',
      new: '"name": { "$ref": "../report.schema.json#/$defs/name" },\n    "dated": {',
    },
  ],
  silent: [{ in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nsubject: unit' }],
})
