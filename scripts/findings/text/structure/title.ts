// findings: the title of a heading.

import type { View } from '../reading/view.ts'

/** Without its number and the mark behind it. */
export function bareTitle({ text, passage }: View): string {
  return text.slice(passage.marker?.length ?? 0).replace(/[。：:]+$/, '')
}
