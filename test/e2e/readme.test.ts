import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withActionTables } from '../../scripts/action_tables.ts'
import { workflowText } from '../../src/commands/setup/workflow_text.ts'
import { emopia } from '../support/emopia.ts'
import { folderWith, writeFiles } from '../support/folders.ts'
import { runScript } from '../support/runtimes.ts'

const ROOT = join(import.meta.dirname, '../..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const LIBRARY = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')

const CONFIG = `data:
  dataset_path: ./EMOPIA_1.0
  balancing_strategy: weighted
model:
  layers: 4
`

const BOXES = JSON.stringify({
  images: ['a.jpg', 'b.jpg'].map((file_name, id) => ({ id, file_name })),
  categories: ['cat', 'dog'].map((name, id) => ({ id, name })),
  annotations: [
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 0],
  ].map(([image_id, category_id], id) => ({ id, image_id, category_id })),
})

/** A folder in which the README's commands and examples find the files that they name. */
function guideFolder(): string {
  const { files } = emopia({ joy: 25, anger: 26, sadness: 25, calm: 31 })
  const folder = folderWith({ ...files, 'configs/balanced_training.yaml': CONFIG })
  writeFiles(folder, { 'maestro/maestro.csv': 'midi_filename,year\n2018/a.midi,2018\n2018/b.midi,2018\n' })
  writeFiles(folder, { 'lakh_midi/a.mid': 'MThd a', 'lakh_midi/b.mid': 'MThd b' })
  writeFiles(folder, { 'coco/instances.json': BOXES, 'coco/a.jpg': 'a', 'coco/b.jpg': 'b' })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules/dataset-balance'))
  return folder
}

function blocks(language: string, page = README): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')
}

/** The anchors of a page's headings on GitHub. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}

describe('the README', () => {
  const examples = blocks('ts', LIBRARY)

  test('has the first example of the page about the library, which has one for each part', () => {
    expect(examples).toHaveLength(7)
    expect(blocks('ts')).toEqual(examples.slice(0, 1))
  })

  test('is at most 450 lines long', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(450)
  })

  test('has the inputs and outputs of action.yml: `npm run docs` writes them', () => {
    expect(withActionTables(README, readFileSync(join(ROOT, 'action.yml'), 'utf8'))).toBe(README)
  })

  test.each(
    ['README.md', 'examples/README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter(
      (name) => name.endsWith('.md'),
    ),
  )('%s links only to files and headings that exist', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path = '', heading] = target.split('#')
      const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path)
      expect(existsSync(file), `${page} -> ${target}`).toBe(true)
      if (heading !== undefined) expect(headingsOf(file), `${page} -> ${target}`).toContain(heading)
    }
  })

  test.each(examples.map((code, place) => ({ code, place })))(
    'its TypeScript example $place runs and prints the stated output',
    ({ code, place }) => {
      const folder = guideFolder()
      writeFiles(folder, { [`example_${place}.ts`]: code })
      const { status, stdout, stderr } = spawnSync(process.execPath, [`example_${place}.ts`], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(stderr).not.toContain('Error')
      expect(status).toBe(0)
      const promised = [...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text ?? '')
      for (const line of promised)
        expect(stdout.split('\n').map((printed) => printed.replaceAll('[Object: null prototype] ', ''))).toContain(line)
      expect(stdout.length).toBeGreaterThan(0)
    },
  )

  test('its Python drops unlabelled samples before it finds the first row of an id', () => {
    const [code = ''] = blocks('python').filter((block) => block.includes('md5'))
    expect(code).toMatch(/read_csv\(.*\)\.query\("label != ''"\)\.drop_duplicates\("id"\)/)
    expect(code.trim().split('\n')).toHaveLength(5)
  })

  const commands = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter(
      (line) =>
        line.startsWith('node dist/analyze_balance.js') && !line.includes('examples/') && !line.includes('--base'),
    )

  test('has the commands of the guide', () => {
    expect(commands.length).toBeGreaterThanOrEqual(5)
  })

  test.each(commands)('its command works: %s', (line) => {
    const folder = guideFolder()
    const { code, stderr, stdout } = runScript(line.split(' ').slice(2), folder)
    expect(stderr.replaceAll(/^(?:Wrote|Balanced all rows, because) .*\n/gm, '')).toBe('')
    expect(code).toBe(0)
    const written = /-o (\S+)/.exec(line)?.[1]
    if (written !== undefined) expect(readFileSync(join(folder, written), 'utf8')).toMatch(/^(?:.+\n)+/)
    else expect(stdout).toMatch(/joy|oversample|cat +2 +1\.00|cat +3/)
  })

  test('shows the workflow that init writes and docs/workflows has', () => {
    const documented = readFileSync(join(ROOT, 'docs/workflows/dataset-balance.yml'), 'utf8')
    expect(workflowText()).toBe(documented)
    expect(README).toContain(documented.slice(documented.indexOf('name:')))
  })
})
