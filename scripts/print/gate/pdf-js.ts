// print: pdf.js, without what it does to everyone else. For old engines it brings stand-ins of what they lack, and puts
// three of them in the place of what this engine has: they do the same, and take a tenth of the time that a print is judged.

const natives: readonly (readonly [object, string, unknown])[] = [
  [Array.prototype, 'push', Array.prototype.push],
  [JSON, 'parse', JSON.parse],
  [JSON, 'stringify', JSON.stringify],
]

// The second would else come with the first document.
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
for (const [owner, name, value] of natives)
  Object.defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true })

export { getDocument }
