// jibao new: the files of a new report, with every required place and its filling-in note.

import type { Command } from '../command.ts'

export const create: Command = {
  name: 'new',
  takes: '<unit> <year> --format <id> [--project <project>]',
  about: {
    zh: '新建一份报告，单位的或者一个项目的：数据、指标、正文各处都已列出，只等填写',
    en: 'start a report, a unit’s or a project’s, with every fact, indicator and section in place',
  },
  options: {
    format: { type: 'string', value: 'ID', zh: '表式，见 jibao formats', en: 'the official form, see jibao formats' },
    project: {
      type: 'string',
      value: 'PROJECT',
      zh: '项目的文件夹名，用小写字母、数字和连字符；项目表式才写',
      en: 'the project’s folder, in lower-case letters, digits and hyphens; for forms of projects',
    },
  },
  load: () => import('./run/new.ts'),
}
