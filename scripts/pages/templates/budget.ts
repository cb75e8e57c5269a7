// pages: what setting the templates of a report may cost. A form of a few lines can call for more than the machine has: a
// partial that calls the next one twice, and so on, or a repetition in a repetition.

import Handlebars from 'handlebars'

export interface Budget {
  /** Throws a RangeError once more has been asked for than there is. */
  spend(steps: number, characters?: number): void
  isSpent(): boolean
}

/** Partials called, helpers called, rounds of a repetition. The largest report known takes 40,000. */
export const MOST_STEPS = 1_000_000
/** Counted again by each partial that it passes through. The largest report known takes 8 million. */
export const MOST_CHARACTERS = 200_000_000

export function openBudget(): Budget {
  let [steps, characters] = [MOST_STEPS, MOST_CHARACTERS]
  const isSpent = (): boolean => steps < 0 || characters < 0
  return {
    isSpent,
    spend: (moreSteps, moreCharacters = 0) => {
      steps -= moreSteps
      characters -= moreCharacters
      if (isSpent()) throw new RangeError('the templates ask for too much')
    },
  }
}

/** `each` as it is, counted. */
export function counted({ spend }: Budget): Handlebars.HelperDelegate {
  const each = Handlebars.helpers['each'] as Handlebars.HelperDelegate
  return function (this: unknown, of: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (view, more) => {
      const set = options.fn(view, more)
      spend(1, set.length)
      return set
    }
    return each.call(this, of, { ...options, fn }) as unknown
  }
}

/** Blocks, else-branches and calls within each other. The parser and the compiler go as deep as the template does. */
const DEEPEST = 60
/** UTF-16 units; the longest template known has 6,000. */
const LONGEST = 200_000

/** Longer or deeper than any form needs: seen before the parser, which would take minutes or overflow. */
export function isBeyond(text: string): boolean {
  if (text.length > LONGEST) return true
  const branches = [0] // opened by each block that is open
  let deepest = 0
  for (const { 0: call } of text.matchAll(/\{\{[^}]*/g)) {
    const word = /^\{\{\{?\{?[~&]?\s*(#|\^(?!~?$)|\/|else\s+\S)?/.exec(call)?.[1]
    if (word === '#' || word === '^') branches.push((branches.at(-1) ?? 0) + 1)
    else if (word === '/' && branches.length > 1) branches.pop()
    else if (word) branches.push((branches.pop() ?? 0) + 1)
    deepest = Math.max(deepest, branches.at(-1) ?? 0, depthOf(call))
  }
  return deepest > DEEPEST
}

function depthOf(call: string): number {
  let [depth, deepest] = [0, 0]
  for (const char of call) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
