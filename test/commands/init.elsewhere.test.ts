import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDataset } from '../../src/commands/check.ts'
import { init } from '../../src/commands/init.ts'
import { parseConfig } from '../../src/config/index.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const CONFIG = '.github/dataset-balance.yml'
const WORKFLOW = '.github/workflows/dataset-balance.yml'
const FILES = { 'a/data/l.csv': labelsOf(30), 'plain/l.csv': labelsOf(30), 'here/.keep': '', 'b/sub/.keep': '' }

/** Runs init in a folder beside the repository `a`, and returns the new files. */
async function initFrom(from: string, path: string, options: Parameters<typeof init>[1] = {}) {
  return inFolder(FILES, async (folder) => {
    for (const one of ['a', 'b']) execFileSync('git', ['init', '--quiet', one])
    process.chdir(`${folder}/${from}`)
    const { stdout, stderr, answer } = await printedBy(() => init(path.replace('ROOT', folder), options))
    process.chdir(folder)
    const all = execFileSync('find', ['.', '-type', 'f', '-not', '-path', '*/.git/*'], { encoding: 'utf8' })
    const found = all.split('\n').map((file) => file.slice(2))
    const written = found.filter((file) => file !== '' && !(file in FILES)).sort()
    const config = written.find((file) => file.endsWith(CONFIG)) ?? ''
    const text = config === '' ? '' : readFileSync(config, 'utf8')
    return { said: `${stdout}${stderr}`, answer, written, config: await parseConfig(text, { file: config }) }
  })
}

const filesIn = (folder: string, root = folder) => [
  `${folder}.gitattributes`,
  `${folder}${CONFIG}`,
  `${root}${WORKFLOW}`,
]

describe('init for a dataset elsewhere', () => {
  test.each([
    ['here', '../a', 'a/', 'data'],
    ['here', '../a/data', 'a/', 'data'],
    ['here', '../a/data/l.csv', 'a/', 'data/l.csv'],
    ['b', 'ROOT/a/data', 'a/', 'data'],
    ['b/sub', '../../a', 'a/', 'data'],
    ['.', 'a', 'a/', 'data'],
    ['a/data', '..', 'a/', 'data'],
    ['here', '../plain', 'plain/', '.'],
    ['b', '../plain/l.csv', 'plain/', 'l.csv'],
  ])('writes to its repository or folder: from %s for %s', async (from, path, folder, datasetPath) => {
    const { written, config } = await initFrom(from, path)
    expect(written).toEqual(filesIn(folder))
    expect(config.data.datasetPath).toBe(datasetPath)
  })

  test.each([
    ['a', 'data', 'a/', 'data'],
    ['a', 'ROOT/a/data', 'a/', 'data'],
    ['plain', '.', 'plain/', '.'],
    ['.', 'plain', '', 'plain'],
  ])('writes to the working directory if the dataset is in it: from %s for %s', async (from, path, folder, dataset) => {
    const { written, config } = await initFrom(from, path)
    expect(written).toEqual(filesIn(folder))
    expect(config.data.datasetPath).toBe(dataset)
  })

  test('says where, and how to check it', async () => {
    const { said } = await initFrom('here', '../a')
    expect(said).toContain(`Wrote:\n  ../a/${CONFIG}\n  ../a/${WORKFLOW}\n  ../a/.gitattributes (`)
    expect(said).toMatch(/split \.\.\/a`\.\nNext: \S.* check \.\.\/a\n$/)
    expect(said).not.toContain('not in a Git repository')
  })

  test('says that there is no repository', async () => {
    const { said } = await initFrom('here', '../plain')
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      "'../plain' is not in a Git repository. GitHub runs the workflow after you commit these files to one.",
    )
  })

  test('names additional datasets from there', async () => {
    const { config } = await initFrom('here', '../a', { additional: ['../plain'] })
    expect(config.data.additionalDatasets.map((one) => one.path)).toEqual(['../plain'])
  })

  test('writes what check then reads, and refuses to write it again', () =>
    inFolder(FILES, async () => {
      execFileSync('git', ['init', '--quiet', 'a'])
      process.chdir('here')
      await printedBy(() => init('../a', {}))
      expect((await printedBy(() => checkDataset('../a', {}))).answer).toBe(0)
      await expect(init('../a', {})).rejects.toThrow(`Cannot write '../a/${CONFIG}': it already exists`)
      await expect(init('../a', { label: 'x' })).rejects.toThrow(`'../a/${CONFIG}' already exists`)
      expect(existsSync('.github')).toBe(false)
    }))

  test('writes the proposals there if it cannot be detected', () =>
    inFolder({ 'a/t.csv': `name,kind,size\n${'a,x,1\nb,y,2\n'.repeat(20)}` }, async () => {
      execFileSync('git', ['init', '--quiet', 'a'])
      mkdirSync('here')
      process.chdir('here')
      const { stderr, answer } = await printedBy(() => init('../a', {}))
      expect(answer).toBe(2)
      expect(stderr.replaceAll(/\s+/g, ' ')).toContain(`Wrote ../a/${CONFIG} with this list as comments`)
      expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/ Next: \S.* init \.\.\/a\/t\.csv --label \w+ $/)
      const text = readFileSync(`../a/${CONFIG}`, 'utf8')
      expect(text).toContain('  dataset_path: t.csv\n')
      expect(existsSync('.github')).toBe(false)
    }))
})

describe('a workflow of that name without the action', () => {
  test.each([
    ['name: mine\non: push\n', false],
    ['    # uses: octo-org/dataset-balance@v1\n', false],
    ['      - uses: octo-org/dataset-balance@v1\n', true],
    ["        uses: 'my-fork/dataset-balance@abc' # mine\n", true],
    ['      - uses: ./\n', true],
  ])('%j', (workflow, isUsed) =>
    inFolder({ 'l.csv': labelsOf(30), [WORKFLOW]: workflow }, async () => {
      const said = (await printedBy(() => init('l.csv', {}))).stdout.replaceAll(/\s+/g, ' ')
      expect(said).toContain(`${WORKFLOW} is unchanged.`)
      expect(said.includes('does not use the action, so GitHub does not check the dataset yet')).toBe(!isUsed)
      expect(said.includes('uses: octo-org/dataset-balance@v1')).toBe(!isUsed)
      expect(said.includes('The workflow uses octo-org')).toBe(workflow.includes('- uses: octo-org'))
    }),
  )
})
