/** Writes the tables of inputs and outputs in README.md from action.yml: `npm run docs`. A test checks that they are up to date. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable } from 'markdown-table'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** Returns the README with the tables of this `action.yml` between its markers. */
export function withActionTables(readme: string, actionYaml: string): string {
  const action: ActionFile = parse(actionYaml)
  return (['inputs', 'outputs'] as const).reduce((text, name) => {
    const markers = new RegExp(`(<!-- ${name}: .*? -->\n\n)[^]*?(\n\n<!-- end of ${name} -->)`)
    if (!markers.test(text)) throw new Error(`README.md has no markers for the ${name}`)
    return text.replace(
      markers,
      (_, start: string, end: string) => start + table(name.slice(0, -1), action[name]) + end,
    )
  }, readme)
}

function table(title: string, entries: ActionFile['inputs']): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = Object.entries(entries).map(([name, { description }]) => [`\`${name}\``, cell(description)])
  // Descriptions have many lengths, so columns of equal width would be wide and empty.
  return markdownTable([[title, 'description'], ...rows], { alignDelimiters: false })
}

if (import.meta.main) {
  const readme = join(ROOT, 'README.md')
  writeFileSync(readme, withActionTables(readFileSync(readme, 'utf8'), readFileSync(join(ROOT, 'action.yml'), 'utf8')))
}
