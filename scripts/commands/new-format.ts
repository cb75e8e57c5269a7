// jibao new-format: the files of a new official form, which checks clean as it is written.

import type { Command } from '../command.ts'

export const createFormat: Command = {
  name: 'new-format',
  takes: '<id> [--from <id>] [--project]',
  about: {
    zh: '新建一套表式：最小的一套，或者在另一套上改动的',
    en: 'start an official form: a minimal one, or a variant of another',
  },
  options: {
    from: {
      type: 'string',
      value: 'ID',
      zh: '在这一套上改动，没有写的都照它',
      en: 'a variant of this form, the same in all that it does not say',
    },
    project: { type: 'boolean', zh: '项目的表式，不写是单位整体的', en: 'a form for projects; without it, for units' },
  },
  load: () => import('./run/new-format.ts'),
}
