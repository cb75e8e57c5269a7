// entry: what a command is, and how the words of a command line reach it.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Roots } from './content/content.ts'
import type { Language } from './messages/messages.ts'
import { openOutput, type Output } from './output.ts'
import type { Terminal } from './terminal.ts'

export interface Given {
  /** A list for an option that may be given several times. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly words: readonly string[]
  readonly roots: Roots
  /** As `--lang` says; undefined leaves it to the site. */
  readonly language?: Language
  readonly terminal: Terminal
}

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: true
  readonly value?: string
  /** The value may be left out: then it is ''. */
  readonly isOptional?: true
  readonly zh: string
  readonly en: string
}

export interface Command {
  readonly name: string
  /** What follows the name on the command line. */
  readonly takes: string
  readonly about: { readonly zh: string; readonly en: string }
  readonly options: Readonly<Record<string, Option>>
  /** It works without a site: no content/ is looked for. */
  readonly standsAlone?: true
  /** What the command does, loaded when it is run; `run` gives the exit code: 0 sound, 1 errors, 2 wrong usage. */
  load(): Promise<{ run(given: Given): Promise<number> }>
}

const COMMON: Command['options'] = {
  root: {
    type: 'string',
    value: 'DIR',
    zh: '网站所在文件夹（内有 content/），默认为当前文件夹',
    en: 'folder with content/, by default the current one',
  },
  lang: {
    type: 'string',
    value: 'zh|en',
    zh: '提示信息的语言，默认按 site.yaml',
    en: 'language of messages, by default as site.yaml says',
  },
  help: { type: 'boolean', zh: '显示用法', en: 'show this help' },
}

/** Runs the command that `words` name. Wrong usage is one sentence on standard error and exit code 2. No room is loaded before. */
export async function dispatch(
  commands: readonly Command[],
  words: readonly string[],
  program: string,
  terminal?: Terminal,
): Promise<number> {
  const output = terminal ?? openOutput()
  const [name, ...rest] = words
  const language: Language = /^--lang[= ]?en$/.test(words.join(' ').match(/--lang[= ]\w+/)?.[0] ?? '') ? 'en' : 'zh'
  if (name === undefined || name === '--help' || name === 'help') {
    output.print(overview(commands, language))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((one) => one.name === name)
  if (!command)
    return refuse(
      output,
      language === 'zh'
        ? `没有“${name}”这个命令；可用：${commands.map((one) => one.name).join('、')}`
        : `no command “${name}”; there are: ${commands.map((one) => one.name).join(', ')}`,
    )
  const parsed = parse(command, rest, language)
  if (typeof parsed === 'string') return refuse(output, parsed)
  if (parsed.values.help) {
    output.print(usage(command, language))
    return 0
  }
  const [surplus] = parsed.positionals
  if (command.takes === '' && surplus !== undefined) {
    return refuse(output, language === 'zh' ? `“${name}”后面不用写“${surplus}”` : `${name} takes no “${surplus}”`)
  }
  const given = givenBy(command, parsed, program, language)
  if (typeof given === 'string') return refuse(output, given)
  const [{ run }, { openTerminal }] = await Promise.all([command.load(), import('./terminal.ts')])
  return run({ ...given, terminal: terminal ?? openTerminal(output) })
}

/** What the command line gives, or the sentence that says why nothing can be done with it. */
function givenBy(command: Command, { values, positionals }: Parsed, program: string, language: Language): Omit<Given, 'terminal'> | string {
  const lang = values.lang
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') return `--lang: zh | en`
  // npm runs scripts in the package's folder; INIT_CWD is where the user stood.
  const site = resolve(process.env.INIT_CWD ?? process.cwd(), typeof values.root === 'string' ? values.root : '.')
  if (!command.standsAlone && !existsSync(resolve(site, 'content'))) {
    return language === 'zh'
      ? `${site} 里没有 content/；用 --root 指明网站所在文件夹`
      : `${site} has no content/; name the folder with --root`
  }
  return { options: values, words: positionals, roots: { site, program }, ...(lang ? { language: lang } : {}) }
}

interface Parsed {
  readonly values: Record<string, string | boolean | readonly string[] | undefined>
  readonly positionals: string[]
}

function parse(command: Command, words: readonly string[], language: Language): Parsed | string {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON }).map(([name, { multiple, type }]) => [
      name,
      { type, ...(multiple ? { multiple } : {}) },
    ]),
  )
  try {
    return parseArgs({ args: withValues(words, command), options: options as ParseArgsConfig['options'], allowPositionals: true }) as Parsed
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    return misused(code, /'(-[^' ]*)/.exec(message)?.[1] ?? '', command, language)
  }
}

/** An option whose value is left out is given an empty one. */
function withValues(words: readonly string[], { options }: Command): string[] {
  return words.map((word, at) => {
    const isAlone = word.startsWith('--') && options[word.slice(2)]?.isOptional && /^(-|$)/.test(words[at + 1] ?? '')
    return isAlone ? `${word}=` : word
  })
}

function misused(code: string, option: string, command: Command, language: Language): string {
  const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  if (language === 'en')
    return `${unknown ? `no option “${option}”` : `the value of “${option}” is missing or not wanted`}; see jibao ${command.name} --help`
  return `${unknown ? `没有“${option}”这个选项` : `“${option}”缺少取值，或不该有取值`}；用法见 jibao ${command.name} --help`
}

function refuse(output: Output, sentence: string): number {
  output.complain(sentence)
  return 2
}

function overview(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((one) => one.name.length))
  const head = language === 'zh' ? '用法：jibao <命令> [选项]\n' : 'usage: jibao <command> [options]\n'
  const foot = language === 'zh' ? '\n每个命令的选项：jibao <命令> --help' : '\noptions of a command: jibao <command> --help'
  return [head, ...commands.map((one) => `  ${one.name.padEnd(width)}  ${one.about[language]}`), foot].join('\n')
}

/** The help of one command. */
export function usage(command: Command, language: Language): string {
  const rows = Object.entries({ ...command.options, ...COMMON }).map(
    ([name, option]) => [`--${name}${valueOf(option)}`, option[language]] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  const head = `${language === 'zh' ? '用法：' : 'usage: '}jibao ${command.name}${command.takes === '' ? '' : ` ${command.takes}`}`
  return [head, command.about[language], '', ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
}

function valueOf({ isOptional, value }: Option): string {
  return value === undefined ? '' : isOptional ? ` [${value}]` : ` ${value}`
}
