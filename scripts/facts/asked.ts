// facts: what a field asks for, and what was meant by something else.

/** What is said of a field in its schema. */
export interface Asked {
  readonly types: readonly string[]
  readonly unit?: string
  readonly format?: string
  readonly pattern?: string
  readonly allowed?: readonly unknown[]
  /** A list of texts, or a number with its unit. */
  readonly compound?: 'texts' | 'quantity'
  readonly maximum?: number
  /** A blank is a fault. */
  readonly isRequired: boolean
}

export interface Meant {
  /** As YAML: a text is in quotes where it would be read as something else. */
  readonly text: string
  readonly isGuess?: true
  /** The number in the unit that it was written with, where that is another one than the field's. */
  readonly written?: string
}
