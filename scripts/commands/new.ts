// jibao new: the files of a new report, with every required place, its filling-in note and last year's value.

import type { Command } from '../command.ts'

export const create: Command = {
  name: 'new',
  takes: '<unit> <year> [<project>] [--format <id>] [--from <year>|none]',
  about: {
    zh: '新建一份报告，单位的或者一个项目的：数据、指标、正文各处都已列出，旁边是上年的数，只等填写',
    en: 'start a report, a unit’s or a project’s, with every fact, indicator and section in place and last year’s value beside it',
  },
  options: {
    format: {
      type: 'string',
      value: 'ID',
      zh: '表式，见 jibao formats；不写就用上年的',
      en: 'the official form, see jibao formats; last year’s where it is not told',
    },
    from: {
      type: 'string',
      value: 'YEAR',
      zh: '从哪一年的报告沿用，不写就是上年；none 是不沿用',
      en: 'the year whose report is taken over from, the year before where it is not told; none for a fresh start',
    },
  },
  load: () => import('./run/new.ts'),
}
