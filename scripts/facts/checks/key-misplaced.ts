import { check } from '../../base/check.ts'

export const keyMisplaced = check({
  code: 'key-misplaced',
  level: 'error',
  hasFixedLevel: true,
  zh: '“{key}”的缩进不对，读作了{label}的一项',
  en: '“{key}” is indented as an entry of {label}',
  hints: [
    ['它是{into}的一项，缩进 {meant} 个空格', 'it belongs to {into}: indent it by {meant}'],
    ['连同后面的{more}', 'with {more} behind it'],
  ],
  about: 'YAML 用缩进分层：多缩进或少缩进一层，一项就到了别的一组里。名称本身没有写错。后面的检查按它该在的地方算。',
  remedy: '按提示的空格数缩进。',
  source: 'YAML 1.2.2，6.1 缩进；数据字典：schemas/ 里这套表式的 schema',
  fires: [{ in: 'report.yaml', old: '  业绩:\n    培训:', new: '    业绩:\n      培训:' }],
  silent: [{ in: 'report.yaml', old: '  业绩:\n    培训:', new: '  业绩:\n      培训:' }],
})
