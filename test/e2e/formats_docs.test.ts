import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import type { Files } from '../support/bare_repository.ts'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const docs = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
const CONFIG_FILE = '.github/dataset-balance.yml'

interface Example {
  readonly title: string
  readonly files: Files
  /** Not set if the layout is detected. */
  readonly config?: string
  /** As on the page: `3 samples: calm 1, joy 2`. */
  readonly counted: string
}

/** Sections with counts are examples: named blocks are files, and a YAML block without a name is the config. */
function examples(): Example[] {
  return docs.split(/^##+ /m).flatMap((section) => {
    const counted = /^> (.*)$/m.exec(section)?.[1]
    const [title = ''] = section.split('\n')
    return counted === undefined ? [] : [{ title, counted, ...blocks(section) }]
  })
}

function blocks(section: string): Pick<Example, 'files' | 'config'> {
  const files: Record<string, string | Uint8Array> = {}
  let config: string | undefined
  for (const [, name, language, text = ''] of section.matchAll(/(?:^`(\S+)`\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === 'files') for (const path of text.trim().split('\n')) files[path] = path
    else if (name !== undefined) files[name] = contentOf(name, text)
    else config = text.startsWith('data:') ? text : `data: { dataset_path: ./data }\n${text}`
  }
  return { files, ...(config === undefined ? {} : { config }) }
}

function contentOf(name: string, text: string): string | Uint8Array {
  if (name.endsWith('.gz')) return gzipSync(text)
  if (!name.endsWith('.parquet')) return text
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const columnData = header.map((column, i) => ({ name: column, data: rows.map((row) => row[i] ?? '') }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

function countedBy(stdout: string): string {
  const { total_samples: samples, counts, unlabelled } = JSON.parse(stdout)
  const all = Object.entries({ ...counts, ...(unlabelled > 0 && { unlabelled }) })
  return `${samples} samples: ${all.map(([name, count]) => `${name} ${count}`).join(', ')}`
}

describe('docs/formats.md', () => {
  test('has an example of every format', () => {
    expect(examples().length).toBeGreaterThan(20)
  })

  test.each(examples())('has the counts that it states: $title', ({ files, config, counted }) => {
    const folder = folderWith({ ...files, ...(config !== undefined && { [CONFIG_FILE]: config }) })
    const path = config === undefined ? './data' : '.'
    const { code, stdout, stderr } = runScript(['analyze', path, '--format', 'json'], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(countedBy(stdout)).toBe(counted)
  })

  test.each(examples().filter(({ config }) => config === undefined))(
    'is read the same with the config from init, which passes check: $title',
    ({ files, counted }) => {
      const folder = folderWith(files)
      expect(runScript(['init', './data'], folder)).toMatchObject({ stderr: '', code: 0 })
      const { code, stdout, stderr } = runScript(['check', '.', '--format', 'json'], folder)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(countedBy(stdout)).toBe(counted)
    },
  )
})
