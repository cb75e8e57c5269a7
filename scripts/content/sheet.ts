// content: one YAML file of a site or of the program.

import type { Checked } from '../base/observation.ts'
import { readSource, type Roots } from './disk.ts'
import type { Node } from './node.ts'
import { readYaml } from './yaml.ts'

/** `node` is absent where nothing could be read. */
export interface Sheet {
  readonly file: string
  readonly node: Node | undefined
}

export function readSheet(roots: Roots, file: string): Checked<Sheet> {
  const { source, observations } = readSource(roots, file)
  if (!source) return { value: { file, node: undefined }, observations }
  const yaml = readYaml(source)
  return { value: { file, node: yaml.node }, observations: [...observations, ...yaml.observations] }
}
