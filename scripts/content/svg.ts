// content: an SVG as a figure: what of it may not be published, and which words it shows. It is refused, not mended:
// what is published is what the author has seen.

import { parseXml, XmlElement, XmlError, type XmlNode, XmlProcessingInstruction } from '@rgrove/parse-xml'
import { type Place, pointAt } from '../base/place.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'

export interface SvgFault {
  readonly problem: 'unsafe' | 'damaged'
  /** As it is written: `<script>`, `onclick`, `href="https://…"`. */
  readonly written: string
  readonly at: Place
}

/** Elements that run something, or bring what is no drawing. */
const ELEMENTS = /^(script|foreignObject|iframe|embed|object|audio|video|canvas|img|link|meta|base|handler|listener)$/i
/** Whatever prefix the namespace has. */
const REFERENCE = /^(\w+:)?(href|src|base)$/i
/** Within the file, or a picture that it brings along. */
const OWN = /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i

/** Where it stands in the SVG itself; none for a sound one. `file` is what places name. */
export function svgFaults(file: string, bytes: Uint8Array): SvgFault[] {
  const read = readSvg(bytes)
  if ('line' in read) return [{ problem: 'damaged', written: '', at: pointAt(file, read.line, read.column) }]
  const { root, text, nodes } = read
  const at = placing(file, text)
  if (!isSvg(root)) return [{ problem: 'damaged', written: '', at: at(root) }]
  return nodes.flatMap((node): SvgFault[] => {
    const written =
      node instanceof XmlElement
        ? unsafeElement(node)
        : node instanceof XmlProcessingInstruction && node.name === 'xml-stylesheet'
          ? '<?xml-stylesheet?>'
          : undefined
    return written === undefined ? [] : [{ problem: 'unsafe', written, at: at(node) }]
  })
}

/** Where nodes stand, asked for in their order: the lines are counted once. */
function placing(file: string, text: string): (node: XmlNode) => Place {
  let [line, begins] = [1, 0]
  return ({ start }) => {
    for (let next = text.indexOf('\n', begins); next >= 0 && next < start; next = text.indexOf('\n', begins)) {
      line += 1
      begins = next + 1
    }
    return pointAt(file, line, Math.max(0, start - begins) + 1)
  }
}

/** The words that it shows, in its order. */
export function svgText(bytes: Uint8Array): string {
  const read = readSvg(bytes)
  if ('line' in read) return ''
  return read.nodes.flatMap((node) => (node instanceof XmlElement && localName(node) === 'text' ? [node.text] : [])).join('\n')
}

function unsafeElement(element: XmlElement): string | undefined {
  const { attributes, name } = element
  if (ELEMENTS.test(localName(element))) return `<${name}>`
  if (localName(element) === 'style' && reachesOut(element.text)) return `<${name}>`
  for (const [key, value] of Object.entries(attributes)) {
    const isMoved = /^(animate|set)/i.test(localName(element)) && key === 'attributeName' && (REFERENCE.test(value) || /^on/i.test(value))
    if (/^(\w+:)?on/i.test(key) || isMoved) return `${key}="${value}"`
    if (REFERENCE.test(key) && !OWN.test(value) && localName(element) !== 'a') return `${key}="${value}"`
    if (REFERENCE.test(key) && !OWN.test(value) && !/^(https?|mailto):/i.test(value.replace(/[\0-\x20]/g, ''))) return `${key}="${value}"`
    if (reachesOut(value)) return `${key}="${value}"`
  }
  return undefined
}

/** CSS Images 4: functions that take an address as a text. */
const TAKES_TEXT = /@import|(?:image-set|image|src|cross-fade|element)\(\s*['"]/i

/** As a browser reads it: without comments, and with escaped letters as the letters they are. */
function reachesOut(written: string): boolean {
  const style = written
    .replace(/\/\*[^]*?(?:\*\/|$)/g, '')
    .replace(/\\([\da-f]{1,6})\s?|\\/gi, (_, code?: string) =>
      code === undefined ? '' : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
  return TAKES_TEXT.test(style) || [...style.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(([, target = '']) => !OWN.test(target))
}

function isSvg({ attributes, name }: XmlElement): boolean {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  return local === 'svg' && attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] === NAMESPACE
}

function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/, '')
}

interface Read {
  readonly root: XmlElement
  readonly text: string
  readonly nodes: readonly XmlNode[]
}

function readSvg(bytes: Uint8Array): Read | { readonly line: number; readonly column: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const document = parseXml(text, { includeOffsets: true })
    const { root } = document
    return root ? { root, text, nodes: document.children.flatMap(everyNode) } : { line: 1, column: 1 }
  } catch (error) {
    if (error instanceof XmlError) return { line: error.line, column: error.column }
    if (error instanceof TypeError || error instanceof RangeError) return { line: 1, column: 1 } // not UTF-8, or deeper than the parser goes
    throw error
  }
}

/** In the order of the file; however deep it nests, no call does. */
function everyNode(first: XmlNode): XmlNode[] {
  const all: XmlNode[] = []
  const left = [first]
  for (let node = left.pop(); node; node = left.pop()) {
    all.push(node)
    if (node instanceof XmlElement) for (let i = node.children.length - 1; i >= 0; i -= 1) left.push(node.children[i] as XmlNode)
  }
  return all
}
