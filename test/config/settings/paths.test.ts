import { describe, expect, test } from 'vitest'
import { DataConfig } from '../../../src/config/data_config.ts'
import { defaultConfig, overrideConfig, parseConfig } from '../../../src/config/index.ts'
import { hasGitStep, portablePath } from '../../../src/config/settings/paths.ts'

const problemsOf = async (text: string) =>
  parseConfig(text, { file: 'dataset-balance.yml' }).then(
    () => 'nothing is wrong',
    (error: Error) => error.message,
  )

describe('an index file', () => {
  test.each([
    'data/split_indices.json',
    './split.rules.json',
    'a/../split.json',
    'music.github/split.json',
    'github/gitignore.json',
    '.splits/x.json',
    'ä b/x.json',
  ])('can be at %s', async (path) => {
    expect(await problemsOf(`data: { split_indices_path: '${path}' }\n`)).toBe('nothing is wrong')
  })

  test.each([
    ['x.csv', '.json'],
    ['x.json ', '.json'],
    ['x.json/', '.json'],
    ['x.JSON', '.json'],
    ['data/.json', '.json'],
    ['.gitattributes', '.json'],
    ['.github/workflows/evil.yml', '.github'],
    ['.github/x.json', '.github'],
    ['.GitHub/x.json', '.github'],
    ['GITHUB~1/x.json', '.github'],
    ['a/.github/x.json', '.github'],
    ['a/../.github/x.json', '.github'],
    ['.git/hooks/x.json', '.git'],
    ['a/.git/x.json', '.git'],
    ['.GIT/x.json', '.git'],
    ['.Git/x.json', '.git'],
    ['.git./x.json', '.git'],
    ['.git /x.json', '.git'],
    ['GIT~1/x.json', '.git'],
    ['.git::$INDEX_ALLOCATION/x.json', '.git'],
    ['.git\\hooks\\x.json', '.git'],
    ['.g\u200cit/x.json', '.git'],
    ['.git/../x.json', '.git'],
    ['../x.json', 'it must be a path inside the project, relative to the project folder'],
    ['a/../../x.json', 'it must be a path inside the project, relative to the project folder'],
    ['/tmp/x.json', 'it must be a path inside the project, relative to the project folder'],
    ['C:\\x.json', 'it must be a path inside the project, relative to the project folder'],
  ])('cannot be at %s, in a config, an input or a DataConfig', async (path, said) => {
    const problem = await problemsOf(`data:\n  seed: 1\n  split_indices_path: '${path}'\n`)
    expect(problem).toMatch(/^dataset-balance\.yml:3:3: Cannot use the text '.*' for data\.split_indices_path: it must/)
    expect(problem).toContain(said)
    expect(problem.split('\n')).toHaveLength(1)
    expect(() => new DataConfig({ split_indices_path: path })).toThrow(said)
    if (path !== path.trim()) return
    const override = () => overrideConfig(defaultConfig(), { splitIndicesPath: path }, (key) => `input '${key}'`)
    expect(override).toThrow(/^Cannot use '.*' for input 'splitIndicesPath': it must/)
    expect(override).toThrow(said)
  })

  test('cannot have a line break in its name', () => {
    expect(() => new DataConfig({ split_indices_path: 'a\nb.json' })).toThrow('control characters')
  })
})

describe('the .git folder', () => {
  test.each([
    "data: { dataset_path:  '.git' }",
    'data: { dataset_path: ./ds/../.GIT/config }',
    'data: { additional_datasets: [ /srv/ds/.git ] }',
    "data: { additional_datasets: [ { path: '.git.' } ] }",
    'labels: { file: ../.git/config }',
    'labels: { names: GIT~1/HEAD }',
    'data: { additional_datasets: [ { path: a, labels: { file: .git/config } } ] }',
  ])('cannot contain samples, labels or names: %s', async (text) => {
    const problem = await problemsOf(`${text}\n`)
    expect(problem).toMatch(/^dataset-balance\.yml:1:\d+: /)
    expect(problem).toContain('it must be a path outside the folder `.git`')
  })

  test('is reported with its line and column', async () => {
    const problem = await problemsOf('data:\n  additional_datasets:\n    - a\n    - ./.git\n')
    expect(problem).toMatch(
      /^dataset-balance\.yml:4:7: Cannot use the text '\.\/\.git' for data\.additional_datasets\.1: /,
    )
  })

  test('cannot be named by flags either', () => {
    const given = { datasetPath: '.git/refs', additionalDatasets: ['fine', 'x/.git'] }
    const override = () => overrideConfig(defaultConfig(), given, (key) => key)
    expect(override).toThrow(
      /Cannot use '\.git\/refs' for datasetPath: .*\nCannot use 'x\/\.git' for additionalDatasets: /,
    )
  })

  test.each(['git', '.gitignore', 'x.git/a', 'my.git', '.gitmodules', 'a/.git-old/b', 'legit~1', '...git'])(
    'is not the same as %s',
    (path) => expect(hasGitStep(path)).toBe(false),
  )

  test('is allowed in patterns and globs for ignored files', async () => {
    const text = "labels: { pattern: '(?<label>\\.git)/x', ignore: ['**/.git/**'] }\n"
    expect(await problemsOf(text)).toBe('nothing is wrong')
  })
})

test('a path of a million spaces and dots is scanned once', () => {
  expect(hasGitStep(`git/a${' .'.repeat(500_000)}b`)).toBe(false)
  expect(hasGitStep(`a/.git${' .'.repeat(500_000)}/b`)).toBe(true)
}, 10_000)

describe('a path of a config that was written on Windows', () => {
  test.each([
    ['.\\data', './data'],
    ['sub\\labels.csv', 'sub/labels.csv'],
    ['Z:\\tmp\\set', 'Z:/tmp/set'],
    ['parts\\2024*.csv', 'parts/2024*.csv'],
    ['a/\\*.csv', 'a/\\*.csv'],
    ['a/\\[1\\].csv', 'a/\\[1\\].csv'],
  ])('%s is read as %s', (written, read) => {
    expect(portablePath(written)).toBe(read)
  })

  test('means the same in every key', async () => {
    const text = `data:
  dataset_path: .\\set
  additional_datasets: [more\\one, { path: more\\two, labels: { file: sub\\l.csv } }]
  split_indices_path: .\\out\\i.json
labels: { file: sub\\labels.csv, names: sub\\names.txt }
`
    const config = await parseConfig(text, { file: 'dataset-balance.yml' })
    expect(config.data).toMatchObject({ datasetPath: './set', splitIndicesPath: './out/i.json' })
    expect(config.data.additionalDatasets).toMatchObject([
      { path: 'more/one' },
      { path: 'more/two', labels: { file: 'sub/l.csv' } },
    ])
    expect(config.labels).toMatchObject({ file: 'sub/labels.csv', names: 'sub/names.txt' })
  })
})
