// pack: TypeScript → lib/, the program as npm installs it. What few runs want is loaded from node_modules when they do; all else
// goes into lib/, so that a start opens a few files instead of hundreds.

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import standalone from 'ajv/dist/standalone/index.js'
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown'
import { digestBelow, digestOf, digestOfFile } from './scripts/content/content.ts'
import { openAjv } from './scripts/facts/ajv.ts'
import type { Schema } from './scripts/facts/json.ts'
import { readSchema, refsOf } from './scripts/facts/schema-faults.ts'

const ROOT = import.meta.dirname
const LIB = join(ROOT, 'lib')
const OURS = join(ROOT, 'scripts/')
/** The browser, fonts, threads: with files of their own beside their code. Whoever installs the program gets these, and no others. */
const OUTSIDE = ['@sparticuz/chromium', 'fontkit', 'morphdom', 'tar-stream', 'tinypool', 'wawoff2']

/** Our own schemas by name, as scripts/facts/known-schemas.ts knows them. */
const SCHEMAS = new Map(
  readdirSync(join(ROOT, 'schemas'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => [file.replace('.schema.json', ''), sound(file)] as const),
)

function sound(name: string): Schema {
  const file = `schemas/${name}`
  const { schema } = readSchema({ file, text: readFileSync(join(ROOT, file), 'utf8') })
  if (!schema) throw new Error(`${file} is no schema`)
  return schema
}

/** Names of the schemas that this one refers to, and they to. */
function refersTo(name: string, met = new Set<string>()): Set<string> {
  for (const { target } of refsOf(SCHEMAS.get(name) ?? {})) {
    const other = [...SCHEMAS].find(([, schema]) => schema['$id'] === target)?.[0]
    if (other !== undefined && other !== name && !met.has(other)) refersTo(other, met.add(other))
  }
  return met
}

/** Of all that the program is made of and comes with. */
function digestOfAll(): string {
  const roots = { site: ROOT, program: ROOT }
  const files = ['package.json', 'package-lock.json'].map((file) => digestOfFile(roots, file).digest)
  return digestOf([digestBelow(roots, ['scripts', 'schemas', 'styles', 'templates']), ...files])
}

/** What few starts need is a file of its own, read when it is asked for: the validators, what makes them, what reads styles. */
function onDemand(): Plugin {
  const head = `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n`
  const known = [...SCHEMAS.keys()].map((name) => {
    const validate = `require(${JSON.stringify(`./on-demand/schemas/${name}.cjs`)})`
    return `[${JSON.stringify(name)}, { refersTo: ${JSON.stringify([...refersTo(name)])}, get validate() { return ${validate} } }]`
  })
  const code = new Map([
    [join(ROOT, 'scripts/content/brought/pdf/character-maps.ts'), `export const CHARACTER_MAPS = new URL('./cmaps/', import.meta.url)`],
    [join(ROOT, 'scripts/content/packed.ts'), `export const PACKED = ${JSON.stringify(digestOfAll())}`],
    [join(ROOT, 'scripts/facts/known-schemas.ts'), `${head}export const KNOWN_SCHEMAS = new Map([${known.join(', ')}])`],
    [
      join(ROOT, 'scripts/facts/ajv.ts'),
      `${head}const ajv = () => require('./on-demand/ajv.cjs')\nexport const openAjv = (code) => ajv().openAjv(code)\nexport const linearPattern = (pattern) => ajv().linearPattern(pattern)`,
    ],
    ['css-tree', `${head}export default new Proxy({}, { get: (_, name) => require('./on-demand/css-tree.cjs')[name] })`],
  ])
  return {
    name: 'on-demand',
    resolveId: (id) => (code.has(id) ? id : null),
    load: (id) => (code.has(id) ? { code: code.get(id) ?? '', moduleType: 'js' } : null),
    transform: (text) => text.replace("import * as css from 'css-tree'", "import css from 'css-tree'"),
  }
}

/** The code of the validators, one for each schema. */
function validators(): Plugin {
  const ajv = openAjv({ source: true, optimize: true })
  for (const schema of SCHEMAS.values()) ajv.addSchema(schema)
  const codeOf = (name: string): string | null => {
    const validate = ajv.getSchema(String(SCHEMAS.get(name)?.['$id']))
    return validate ? standalone.default(ajv, validate) : null
  }
  return {
    name: 'validators',
    resolveId: (id) => (id.startsWith('schemas/') ? join(ROOT, `${id}.cjs`) : null),
    load: (id) => (id.endsWith('.cjs') ? codeOf(id.slice(ROOT.length + '/schemas/'.length, -'.cjs'.length)) : null),
  }
}

/** A thread's own file, `new URL('./<name>.mjs', import.meta.url)`, lies in lib/ under the same name, and needs no TypeScript there. */
function threads(): Plugin {
  return {
    name: 'threads',
    async resolveId(id, importer) {
      if (id === 'tsx/esm/api') return `\0${id}`
      const resolved = importer?.startsWith(OURS) && importer.endsWith('.mjs') ? await this.resolve(id, importer) : null
      return resolved && { ...resolved, moduleSideEffects: true } // it is started, and gives nothing
    },
    load: (id) => (id === '\0tsx/esm/api' ? 'export const register = () => undefined' : null),
    async transform(code, id) {
      for (const [, file = ''] of code.matchAll(/new URL\('(\.\/[^']+\.mjs)', import\.meta\.url\)/g)) {
        const resolved = await this.resolve(file, id)
        if (resolved) this.emitFile({ type: 'chunk', id: resolved.id, fileName: file.slice(2) })
      }
      return null
    },
  }
}

/** Handlebars writes no source maps here, and does without the library for them. */
function withoutSourceMaps(): Plugin {
  return {
    name: 'without-source-maps',
    resolveId: (id) => (id === 'source-map' ? `\0${id}` : null),
    load: (id) => (id === '\0source-map' ? 'module.exports = {}' : null),
  }
}

/** pdf.js reads here and draws nothing: it does without the canvas, 33 MB. */
function withoutCanvas(): Plugin {
  const canvas = 'canvas = require("@napi-rs/canvas");'
  return {
    name: 'without-canvas',
    transform(code, id) {
      if (!/pdfjs-dist.*[\\/]pdf\.mjs$/.test(id)) return null
      if (!code.includes(canvas)) throw new Error('pdf.js loads its canvas in another way')
      return code.replace(canvas, 'canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };')
    },
  }
}

/** Files that are read as they are lie beside the module that reads them. */
function readAsTheyAre(): Plugin {
  return {
    name: 'read-as-they-are',
    resolveId(id, importer) {
      return id === 'puppeteer' ? this.resolve('puppeteer-core', importer) : null
    },
    transform: (code, id) => (id.includes('pagedjs-cli') ? code.replace('"../dist/browser.js"', '"./pagedjs.js"') : null),
    writeBundle: () => {
      cpSync(join(ROOT, 'scripts/print/page'), join(LIB, 'page'), { recursive: true, filter: (path) => !/\.(d\.ts|json)$/.test(path) })
      cpSync(join(ROOT, 'node_modules/pdfjs-dist/cmaps'), join(LIB, 'cmaps'), { recursive: true })
      cpSync(join(ROOT, 'node_modules/pagedjs-cli/dist/browser.js'), join(LIB, 'pagedjs.js'))
    },
  }
}

/** The licences of all packages that went into lib/, beside it. */
function licences(packages: Set<string>): Plugin {
  return {
    name: 'licences',
    writeBundle: (_, bundle) => {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      for (const id of modules)
        for (const [folder] of id.matchAll(/^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/g)) packages.add(folder)
      writeFileSync(
        join(LIB, 'licences.txt'),
        [...packages]
          .sort()
          .map(licenceOf)
          .join(`\n${'-'.repeat(80)}\n`),
      )
    },
  }
}

function licenceOf(folder: string): string {
  const { license, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file))
  return [`${name} ${version} (${license})\n`, ...files.map((file) => readFileSync(join(folder, file), 'utf8'))].join('\n')
}

const PACKAGES = new Set<string>()
const COMMON: RolldownOptions = {
  cwd: ROOT,
  platform: 'node',
  external: OUTSIDE.flatMap((name) => [name, new RegExp(`^${name}/`)]),
  // A module of ours does nothing but give what it exports: a room that is imported for its checks brings nothing else.
  treeshake: { moduleSideEffects: (id) => !id.startsWith(OURS) },
}
/** Names stay, so that the place of a bug can be told. */
const OUTPUT: RolldownOptions['output'] = { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } }

export default defineConfig([
  {
    ...COMMON,
    input: { cli: 'scripts/cli.ts' },
    plugins: [onDemand(), threads(), withoutSourceMaps(), withoutCanvas(), readAsTheyAre(), licences(PACKAGES)],
    output: {
      ...OUTPUT,
      dir: LIB,
      cleanDir: true,
      banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    },
  },
  {
    ...COMMON,
    input: {
      ...Object.fromEntries([...SCHEMAS.keys()].map((name) => [`schemas/${name}`, `schemas/${name}`])),
      ajv: 'scripts/facts/ajv.ts',
      'css-tree': 'css-tree/dist/csstree.esm',
    },
    plugins: [validators(), licences(PACKAGES)],
    output: { ...OUTPUT, dir: join(LIB, 'on-demand'), format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
  },
])
