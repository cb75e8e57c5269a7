// test: an editor's side of yaml-language-server: a real server in a process of its own, over stdio, with no way into the network.

import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { PROGRAM } from '../mini.ts'

export interface LanguageServer {
  /** What it has against a file of that text, a line each: `2:1 Missing property "numbers".` */
  open(file: string, text: string): Promise<string[]>
  /** What it shows at the first place of `word` in an open file, its middle: Markdown without escapes. */
  hover(file: string, word: string): Promise<string>
  /** What it offers right behind the first place of `word`. */
  complete(file: string, word: string): Promise<string[]>
  close(): void
}

/** `name`: the package. `settings`: those of the editor, by their names there (`yaml.schemas`). Files are below `root`. */
export async function startLanguageServer(
  name: string,
  root: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageServer> {
  const program = join(PROGRAM, 'node_modules', name, 'bin/yaml-language-server')
  const nowhere = { http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' }
  const process = spawn(globalThis.process.execPath, [program, '--stdio'], { cwd: dirname(program), env: nowhere, stdio: 'pipe' })
  const connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin))
  const told = new Map<string, (found: readonly Diagnostic[]) => void>()
  const texts = new Map<string, string>()
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Published) => told.get(uri)?.(diagnostics))
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => below(settings, section)),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(root).href, capabilities: CAPABILITIES })
  await connection.sendNotification('initialized', {})
  const ask = (method: string, file: string, at: number): Promise<unknown> => {
    const before = (texts.get(file) ?? '').slice(0, at).split('\n')
    const position = { line: before.length - 1, character: before.at(-1)?.length }
    return connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: uriOf(file) }, position })
  }
  const placeOf = (file: string, word: string): number => {
    const at = texts.get(file)?.indexOf(word) ?? -1
    if (at < 0) throw new Error(`${file}: no ${word}`)
    return at
  }
  return {
    open: async (file, text) => {
      const found = new Promise<readonly Diagnostic[]>((resolve) => told.set(uriOf(file), resolve))
      texts.set(file, text)
      const document = { uri: uriOf(file), languageId: 'yaml', version: 1, text }
      await connection.sendNotification('textDocument/didOpen', { textDocument: document })
      return (await found).map(({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message}`)
    },
    hover: async (file, word) => {
      const shown = (await ask('hover', file, placeOf(file, word) + (word.length >> 1))) as { contents: { value: string } } | null
      return shown?.contents.value.replace(/\\(?=\W)/g, '') ?? ''
    },
    complete: async (file, word) => {
      const offered = (await ask('completion', file, placeOf(file, word) + word.length)) as { items: { label: string }[] } | null
      return offered?.items.map(({ label }) => label) ?? []
    },
    close: () => {
      connection.dispose()
      process.kill()
    },
  }
}

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly Diagnostic[]
}

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem: { documentationFormat: ['markdown'] } } },
}

/** `yaml.schemaStore.enable` is `{ schemaStore: { enable } }` to who asks for `yaml`. */
function below(settings: Readonly<Record<string, unknown>>, section: string): unknown {
  const found: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(settings)) {
    if (!name.startsWith(`${section}.`)) continue
    const steps = name.slice(section.length + 1).split('.')
    const last = steps.pop() ?? ''
    let here = found
    for (const step of steps) here = (here[step] ??= {}) as Record<string, unknown>
    here[last] = value
  }
  return found
}
