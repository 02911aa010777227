// Compiles the script and the style of a page, which are in this folder, and writes both to `../html/embedded.ts`.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, transformSync } from 'rolldown/utils'

const FOLDER = import.meta.dirname

/** Returns the TypeScript file that contains the script and the style. It is the same for the same sources. */
export function embed() {
  return `/** The script of a page: \`client/client.ts\`, compiled by \`client/build.mjs\`. */
export const PAGE_SCRIPT: string = [
${listed(compileScript())}
].join('')

/** The style of a page: \`client/page.css\` without white space. */
export const PAGE_STYLE: string = [
${listed(compileStyle())}
].join('')
`
}

function compileScript() {
  const { code, errors } = transformSync('client.ts', readFileSync(join(FOLDER, 'client.ts'), 'utf8'))
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  // A module's names would be global in a page.
  const script = `(()=>{${code}})()`
  return minifySync('client.js', script, { compress: false, mangle: false }).code.trim()
}

function compileStyle() {
  const style = readFileSync(join(FOLDER, 'page.css'), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const dense = style
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: /g, ':')
  return dense.replaceAll(';}', '}').trim()
}

/** Splits a text into strings that fit into a line. */
function listed(text) {
  const pieces = text.match(/.{1,104}/gs)
  return pieces
    .map((piece) => `  '${piece.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}',`)
    .join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const text = embed()
  writeFileSync(join(FOLDER, '../html/embedded.ts'), text)
  console.log(`html/embedded.ts: ${text.length} characters`)
}
