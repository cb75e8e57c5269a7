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
