import { check } from '../../base/check.ts'

export const unitMissing = check({
  code: 'unit-missing',
  level: 'warning',
  zh: '“{label}”是数字，没有写计量单位',
  en: '“{label}” is a number without a unit',
  hints: [['加上 x-unit；本来没有单位的写 "x-unit": ""', 'add x-unit; write "x-unit": "" for what has none']],
  about: '数字没有计量单位，填报的人不知道填元还是万元，程序也无从提醒。',
  remedy: '在 schema 里加上 x-unit；指数、系数一类没有单位的，写 "x-unit": ""。',
  source: '数据字典：schemas/ 里这套表式的 schema（x-unit）',
  fires: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"title": "年末在职人数", "type": ["integer", "null"], "minimum": 0, "x-unit": "人"',
      new: '"title": "年末在职人数", "type": ["integer", "null"], "minimum": 0',
    },
  ],
  silent: [
    {
      in: 'schemas/formats/mini.schema.json',
      old: '"title": "年末在职人数", "type": ["integer", "null"], "minimum": 0, "x-unit": "人"',
      new: '"title": "年末在职人数", "type": ["integer", "null"], "minimum": 0, "x-unit": ""',
    },
  ],
})
