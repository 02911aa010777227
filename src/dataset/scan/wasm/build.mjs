// Compiles the AssemblyScript in this folder. The sources end in `.as` so that TypeScript's own tools ignore them.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const FOLDER = import.meta.dirname
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd']

/** Returns the bytes of the module, which are the same for the same sources and compiler. */
export async function compile() {
  let bytes
  const { error, stderr } = await asc.main(['scanner.ts', '-o', 'scanner.wasm', ...OPTIONS], {
    readFile: (name) => readSource(name),
    writeFile: (name, content) => {
      if (name.endsWith('.wasm')) bytes = content
    },
    listFiles: () => [],
  })
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
  return bytes
}

function readSource(name) {
  try {
    return readFileSync(join(FOLDER, name.replace(/\.ts$/, '.as')), 'utf8')
  } catch {
    return null
  }
}

/** Returns the TypeScript file that contains the bytes. */
export function embed(bytes) {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,108}/g)
  return `/** The scanners of \`wasm/*.as\` as WebAssembly, written by \`wasm/build.mjs\`. */
export const SCANNER_BASE64: string = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`
}

if (process.argv[1] === import.meta.filename) {
  const bytes = await compile()
  writeFileSync(join(FOLDER, '../scanner_bytes.ts'), embed(bytes))
  console.log(`scanner_bytes.ts: ${bytes.length} bytes`)
}
