/** An unclosed string is one token, so none of its quotes is tried again. */
const TOKEN = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}[\],]/gs
const DEEPEST = 500
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/**
 * Completes the known start of a JSON text: removes the last, incomplete record and closes the brackets. Returns an empty
 * text if there is no complete record.
 *
 * @example
 * closedJson('{"train": [["a", "x"], ["b", "y"], ["c') // '{"train": [["a", "x"], ["b", "y"]]}'
 */
export function closedJson(text: string): string {
  const open: string[] = []
  let cut: { readonly at: number; readonly open: readonly string[]; readonly isRecord: boolean } | undefined
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (open.length > DEEPEST) return ''
    if (token === '{' || token === '[') open.push(token)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && (open.at(-1) === '[' || open.length === 1)) {
      const isRecord = /^\s*[{[]/.test(text.slice(index + 1, index + 100))
      // An incomplete pair would look like another kind of record.
      if (cut === undefined || isRecord || !cut.isRecord) cut = { at: index, open: [...open], isRecord }
    }
    if (open.length === 0) return token === ',' ? '' : text.slice(0, index + 1)
  }
  if (cut === undefined) return ''
  return (
    text.slice(0, cut.at) +
    cut.open
      .map((bracket) => CLOSING[bracket])
      .reverse()
      .join('')
  )
}
