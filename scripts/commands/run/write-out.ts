// what new and new-format do last: files where none are, and beside them the schemas that an editor needs.

import type { Given } from '../../command.ts'
import type { Language } from '../../messages/messages.ts'
import { writeNew } from '../../site/site.ts'
import { copySchemas } from './schema-copies.ts'

/** Nothing is written where one of them is there already. Gives the exit code. */
export function writeOut({ roots, terminal }: Given, files: ReadonlyMap<string, string>, language: Language): number {
  const taken = writeNew(roots.site, files)
  if (taken.length > 0) {
    terminal.complain(language === 'zh' ? `已经有 ${taken.join('、')}，没有改动` : `${taken.join(', ')} exist already, nothing was changed`)
    return 1
  }
  terminal.print([...files.keys(), ...copySchemas(roots)].join('\n'))
  return 0
}
