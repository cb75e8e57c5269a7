// test: the values that a page tells the origin of: an entry bears the name of its value, and says it where an id cannot.

export function entriesIn(html: string): string[] {
  const list = html.slice(html.indexOf('<ol class="trace-list">'))
  return [...list.matchAll(/<li id="([^"]*)"(?: data-of="([^"]*)")?/g)].map(([, id = '', name]) => name ?? id)
}
