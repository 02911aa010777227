import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flagName } from '../../../src/commands/input/overrides.ts'
import { openProject } from '../../../src/commands/input/project.ts'
import { InputError } from '../../../src/config/index.ts'
import { inFolder } from '../in_folder.ts'

const CONFIG = '.github/dataset-balance.yml'
const config = (path: string, seed = 42) => `data:\n  dataset_path: ${path}\n  seed: ${seed}\n`
const LABELS = 'id,label\na,joy\nb,calm\n'

describe('the location of a project', () => {
  test('without a path and a config, the working directory is the dataset', () =>
    inFolder({ 'l.csv': LABELS }, async (folder) => {
      const project = await openProject(undefined, {})
      expect(project).toMatchObject({ root: folder, config: { data: { datasetPath: '.' } } })
      expect(project.configPath).toBeUndefined()
    }))

  test('a path without a config is the dataset, and paths are relative to the working directory', () =>
    inFolder({ 'd/l.csv': LABELS }, async (folder) => {
      expect(await openProject('d', {})).toMatchObject({ root: folder, config: { data: { datasetPath: 'd' } } })
    }))

  test('a path with a config inside is the project', () =>
    inFolder({ [`p/${CONFIG}`]: config('./d'), 'p/d/l.csv': LABELS }, async (folder) => {
      expect(await openProject('p', {})).toMatchObject({
        root: join(folder, 'p'),
        configPath: join(folder, 'p', CONFIG),
        config: { file: CONFIG, data: { datasetPath: './d' } },
      })
    }))

  test('the config of the working directory applies to a dataset that the path names', () =>
    inFolder({ [CONFIG]: config('./d', 7), 'd/l.csv': LABELS, 'other/l.csv': LABELS }, async () => {
      expect(await openProject('other', {})).toMatchObject({ config: { data: { datasetPath: 'other', seed: 7 } } })
    }))

  test('a label file that the path names is read instead of the one in the config', () =>
    inFolder(
      { [CONFIG]: `${config('.')}labels: { file: l.csv, id: id }\n`, 'l.csv': LABELS, 'o.csv': LABELS },
      async () => {
        expect((await openProject('o.csv', {})).config.labels).toEqual({ id: 'id', ignore: [] })
        for (const path of ['l.csv', '.']) expect((await openProject(path, {})).config.labels.file).toBe('l.csv')
      },
    ))

  test('--config takes precedence over the config of the working directory', () =>
    inFolder({ [CONFIG]: config('./d', 7), 'my.yml': config('./d', 8), 'd/l.csv': LABELS }, async (folder) => {
      expect(await openProject(undefined, { config: 'my.yml' })).toMatchObject({
        root: folder,
        configPath: join(folder, 'my.yml'),
        config: { file: 'my.yml', data: { seed: 8 } },
      })
    }))

  test('the config counts as a file that the run has read', () =>
    inFolder({ [CONFIG]: config('./d'), 'd/l.csv': LABELS }, async (folder) => {
      expect((await openProject(undefined, {})).reads.paths).toContain(join(folder, CONFIG))
    }))
})

describe('the flags of a project', () => {
  test('override the config, and only the given ones', () =>
    inFolder({ [CONFIG]: config('./d', 7), 'd/l.csv': LABELS }, async () => {
      const { config: settings, overrides } = await openProject(undefined, { label: 'mood', trainRatio: '0.7' })
      expect(overrides).toEqual({ label: 'mood', trainSplit: '0.7' })
      expect(settings.data.seed).toBe(7)
    }))

  test.each([
    ['datasetPath', 'the path'],
    ['additionalDatasets', '--additional'],
    ['trainSplit', '--train-ratio'],
    ['maxImbalanceRatio', '--max-imbalance-ratio'],
    ['splitColumn', '--split-column'],
  ] as const)('%s is called %s in messages', (key, name) => {
    expect(flagName(key)).toBe(name)
  })
})

describe('a project that cannot be opened', () => {
  const errorOf = (path: string | undefined, options: Parameters<typeof openProject>[1]) =>
    inFolder({ 'l.csv': LABELS }, async () => {
      try {
        await openProject(path, options)
      } catch (error) {
        if (error instanceof InputError) return error.message
        throw error
      }
      return ''
    })

  test('names a path that does not exist', async () => {
    expect(await errorOf('missing', {})).toMatch(
      /^Cannot find the dataset 'missing' in .* \(the path on the command line\)$/,
    )
  })
  test('names an additional dataset that does not exist', async () => {
    expect(await errorOf('.', { additional: ['more'] })).toMatch(
      /^Cannot find the dataset 'more' in .* \(--additional\)$/,
    )
  })
  test('names the flag of a pattern that is not a regular expression', async () => {
    expect(await errorOf('.', { pattern: '(' })).toMatch(/ \(--pattern\)$/)
  })
})
