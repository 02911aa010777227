/**
 * Runs the committed script bundle on the examples and compares every byte with golden files. These tests also run on Windows and
 * macOS, where the paths of the arguments have the system's separators.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

const PROJECTS = [
  { name: 'emopia-mini', data: 'EMOPIA_mini' },
  { name: 'image-folders', data: 'photos' },
  { name: 'coco', data: join('street', 'annotations.json') },
  { name: 'jsonl-tags', data: 'tickets.jsonl' },
  { name: join('monorepo', 'music'), data: 'labels.csv' },
  { name: join('monorepo', 'speech'), data: 'clips.csv' },
]

/** The commands in a project, and the files that they write. */
function commandsOn(data: string): readonly (readonly string[])[] {
  return [
    ['analyze', join('.', data)],
    ['compare', '.'],
    ['check', '.'],
    ['check', '.', '--format', 'markdown'],
    ['verify', '.'],
    ['card', '.'],
    ['split', '.', '-o', join('out', 'rows.csv')],
    ['split', '.', '-o', `parts${sep}`],
    ['history', '.'],
    ['balance', '.', '-s', 'hybrid', '-o', join('out', 'balanced.csv')],
  ]
}

/** What a command printed and wrote. `-o` is repeated as it was typed, with the system's separators. */
function transcript(folder: string, args: readonly string[]): string {
  const { code, stdout, stderr } = runScript(args, folder)
  const slashed = (text: string) => text.replaceAll('out\\', 'out/')
  const shown = args.map((word) => word.replaceAll('\\', '/')).join(' ')
  return `$ ${shown}\n${slashed(stdout)}${stderr === '' ? '' : `stderr: ${slashed(stderr)}`}exit code ${code}\n\n`
}

describe('the examples have the same output and files on every system', () => {
  test.each(PROJECTS)('$name', async ({ name, data }) => {
    // A copy is in no repository, so Git is not asked.
    const folder = folderWith({})
    cpSync(join(EXAMPLES, name), folder, { recursive: true })
    const printed = commandsOn(data).map((args) => transcript(folder, args))
    const written = ['out', 'parts']
      .filter((name) => existsSync(join(folder, name)))
      .flatMap((name) =>
        readdirSync(join(folder, name))
          .filter((file) => file !== 'split_indices.json')
          .sort()
          .map((file) => `${name}/${file}:\n${readFileSync(join(folder, name, file), 'utf8')}\n`),
      )
    const golden = name.replaceAll('\\', '-').replaceAll('/', '-')
    await expect([...printed, ...written].join('')).toMatchFileSnapshot(`golden/portable/${golden}.txt`)
    // `split` grows the committed index file, which is already up to date.
    expect(runScript(['split', '.', '--quiet'], folder).code).toBe(0)
    const index = name === 'emopia-mini' ? join('data', 'split_indices.json') : 'split_indices.json'
    expect(readFileSync(join(folder, index), 'utf8')).toBe(readFileSync(join(EXAMPLES, name, index), 'utf8'))
  })
})

describe('line endings and separators do not change a split', () => {
  const rows = Array.from({ length: 200 }, (_, i) => `img/${i}.png,${['a', 'b', 'b'][i % 3]}`)
  const folder = folderWith({})
  const indexOf = (name: string) => readFileSync(join(folder, name), 'utf8')

  beforeAll(() => {
    for (const [name, end] of [
      ['lf', '\n'],
      ['crlf', '\r\n'],
    ] as const) {
      mkdirSync(join(folder, name, 'sub'), { recursive: true })
      writeFileSync(join(folder, name, 'sub', 'labels.csv'), ['path,label', ...rows, ''].join(end))
      expect(runScript(['split', join(name, 'sub'), '-o', join(name, 'i.json')], folder).code).toBe(0)
    }
  })

  test('a file with CRLF has the same index file as one with LF', () => {
    expect(indexOf(join('crlf', 'i.json'))).toBe(indexOf(join('lf', 'i.json')))
    expect(indexOf(join('lf', 'i.json'))).not.toContain('\r')
  })

  test('a config with backslashes and CRLF reads the same dataset and writes to the same place', () => {
    const config =
      'data:\r\n  dataset_path: .\\lf\r\n  split_indices_path: .\\out\\i.json\r\nlabels: { file: sub\\labels.csv }\r\n'
    mkdirSync(join(folder, '.github'))
    writeFileSync(join(folder, '.github', 'dataset-balance.yml'), config)
    expect(runScript(['split', '.'], folder)).toMatchObject({ code: 0, stderr: '' })
    expect(indexOf(join('out', 'i.json'))).toBe(indexOf(join('lf', 'i.json')))
  })
})
