// content: an SVG as a figure: what of it may not be published, and which words it shows. It is refused, not mended:
// what is published is what the author has seen.

import { parseXml, XmlCdata, XmlElement, XmlError, type XmlNode, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml'
import { type Place, pointAt } from '../base/place.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'

export interface SvgFault {
  readonly problem: 'unsafe' | 'damaged'
  /** As it is written: `<script>`, `onclick`, `href="https://…"`. */
  readonly written: string
  readonly at: Place
}

/** Elements that run something, or bring what is no drawing. */
const ELEMENTS = /^(script|foreignObject|iframe|embed|object|audio|video|canvas|handler|listener)$/i
const REFERENCE = /^(xlink:)?(href|src)$/i
/** Within the file, or a picture that it brings along. */
const OWN = /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i

/** Where it stands in the SVG itself; none for a sound one. `file` is what places name. */
export function svgFaults(file: string, bytes: Uint8Array): SvgFault[] {
  const read = readSvg(bytes)
  if ('line' in read) return [{ problem: 'damaged', written: '', at: pointAt(file, read.line, read.column) }]
  const { root, text, nodes } = read
  const at = ({ start }: XmlNode): Place => {
    const before = text.slice(0, Math.max(0, start)).split('\n')
    return pointAt(file, before.length, (before.at(-1)?.length ?? 0) + 1)
  }
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
    if (/^on/i.test(key) || isMoved) return `${key}="${value}"`
    if (REFERENCE.test(key) && !OWN.test(value) && localName(element) !== 'a') return `${key}="${value}"`
    if (REFERENCE.test(key) && /^(javascript|vbscript|data):/i.test(value.replace(/\s/g, '')) && !OWN.test(value))
      return `${key}="${value}"`
    if (reachesOut(value)) return `${key}="${value}"`
  }
  return undefined
}

function reachesOut(style: string): boolean {
  return /@import/i.test(style) || [...style.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some(([, target = '']) => !OWN.test(target))
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
    if (error instanceof TypeError) return { line: 1, column: 1 } // not UTF-8
    throw error
  }
}

function everyNode(node: XmlNode): XmlNode[] {
  if (node instanceof XmlText || node instanceof XmlCdata || !(node instanceof XmlElement)) return [node]
  return [node, ...node.children.flatMap(everyNode)]
}
