// content: the tags of a PDF: its tree of structure, with the spans of cells and the marks of the text.

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

export interface Element {
  /** A standard one, as far as the file says what its own stand for. */
  readonly role: string
  /** Elements, and the names of marks as pdf.js has them: `p10R_mc3`. */
  readonly kids: readonly (Element | string)[]
  readonly columns: number
  readonly rows: number
}

const DEEPEST = 200
const MOST_ELEMENTS = 500_000

/** Undefined where there is no tree. */
export async function readStructure(bytes: Uint8Array): Promise<Element | undefined> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return undefined
  const roles = lookup(document, root.get(PDFName.of('RoleMap')))
  let left = MOST_ELEMENTS
  const seen = new Set<PDFDict>()

  const kidsOf = (dict: PDFDict, page: PDFRef | undefined, depth: number): (Element | string)[] => {
    const kids = lookup(document, dict.get(PDFName.of('K')))
    const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
    return all.flatMap((kid) => kidOf(kid, page, depth + 1))
  }
  const kidOf = (given: PDFObject, page: PDFRef | undefined, depth: number): (Element | string)[] => {
    left -= 1
    if (depth > DEEPEST || left < 0) return []
    const kid = lookup(document, given)
    if (kid instanceof PDFNumber) return page ? [markOf(page, kid)] : []
    if (!(kid instanceof PDFDict) || seen.has(kid)) return []
    const own = kid.get(PDFName.of('Pg'))
    const at = own instanceof PDFRef ? own : page
    const mcid = kid.get(PDFName.of('MCID'))
    if (mcid instanceof PDFNumber) return at ? [markOf(at, mcid)] : []
    if (!kid.has(PDFName.of('S'))) return []
    seen.add(kid)
    const attributes = attributesOf(document, kid)
    return [{ role: roleOf(kid, roles), kids: kidsOf(kid, at, depth), columns: attributes('ColSpan'), rows: attributes('RowSpan') }]
  }
  return { role: 'Document', kids: kidsOf(root, undefined, 0), columns: 1, rows: 1 }
}

function markOf({ generationNumber, objectNumber }: PDFRef, mcid: PDFNumber): string {
  return `p${objectNumber}R${generationNumber === 0 ? '' : generationNumber}_mc${mcid.asNumber()}`
}

function lookup(document: PDFDocument, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? document.context.lookup(object) : object
}

function roleOf(dict: PDFDict, roles: PDFObject | undefined): string {
  let role = textOf(dict.get(PDFName.of('S')))
  for (let step = 0; step < 5 && roles instanceof PDFDict && roles.has(PDFName.of(role)); step += 1) {
    const next = textOf(roles.get(PDFName.of(role)))
    if (next === role || next === '') break
    role = next
  }
  return role
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : ''
}

function attributesOf(document: PDFDocument, dict: PDFDict): (name: string) => number {
  const given = lookup(document, dict.get(PDFName.of('A')))
  const all = (given instanceof PDFArray ? given.asArray() : [given]).map((one) => lookup(document, one))
  return (name) => {
    for (const one of all) {
      const value = one instanceof PDFDict ? lookup(document, one.get(PDFName.of(name))) : undefined
      if (value instanceof PDFNumber) return Math.max(1, value.asNumber())
    }
    return 1
  }
}
