// which version of the program this is: what the formats for other programs say of their maker.

import { readSource } from '../../content/content.ts'

/** As package.json says; 0.0.0 for a program that was copied without it. */
export function versionOf(program: string): string {
  const text = readSource({ site: program, program }, 'package.json').source?.text
  return text === undefined ? '0.0.0' : String((JSON.parse(text) as { version?: string }).version)
}
