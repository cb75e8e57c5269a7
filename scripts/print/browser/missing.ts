// print: what is told when there is nothing to print with. The one thing this room throws that is not our bug.

import { MachineFault } from '../../base/machine-fault.ts'

/** No browser, font or place to keep them. */
export class MissingPrinter extends MachineFault {}
