// facts: how a scoring point is read.

import type { Observation } from '../../base/observation.ts'
import type { Node } from '../../content/content.ts'
import type { PointBase } from './amount.ts'

/** Trusts the shape that the schema has checked and throws where it is not kept; a formula that cannot be read is told. */
export type ReadPoint<Point extends PointBase> = (node: Node, base: PointBase, observations: Observation[]) => Point
