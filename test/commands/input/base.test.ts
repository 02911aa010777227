import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkDataset } from '../../../src/commands/check.ts'
import { openBase } from '../../../src/commands/input/base.ts'
import { openIndexFiles } from '../../../src/commands/input/index_path.ts'
import { openProject } from '../../../src/commands/input/project.ts'
import { split } from '../../../src/commands/split.ts'
import { verify } from '../../../src/commands/verify.ts'
import { CONFIG_FILE, InputError } from '../../../src/config/index.ts'
import { writeFiles } from '../../support/folders.ts'
import { jsonIn, labelsOf } from '../answers.ts'
import { commitAll, inFolder } from '../in_folder.ts'

afterEach(() => vi.unstubAllEnvs())

describe('--base', () => {
  test('says that there is no config file whose limits could apply', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      commitAll()
      expect(await openBase(await openProject('l.csv', {}), { base: 'HEAD' })).toMatchObject({
        kind: 'tree',
        config: { missing: 'There is no config file' },
      })
    }))

  describe('of a dataset in a repository elsewhere', () => {
    const elsewhere = {
      'b/l.csv': labelsOf(3),
      'e/.keep': '',
      [`p/${CONFIG_FILE}`]: 'data: { split_indices_path: data/i.json }\n',
      'p/README.md': '---\ndataset_info:\n  splits: []\n---\n',
    }

    test.each(['e', 'p', '.', 'b'])('has no config and no index file outside that repository: from %s', (from) =>
      inFolder(elsewhere, async (folder) => {
        process.chdir('b')
        commitAll()
        writeFileSync('l.csv', labelsOf(5))
        process.chdir(resolve(folder, from))
        for (const path of [relative(process.cwd(), `${folder}/b`) || '.', `${folder}/b`]) {
          expect(await checkDataset(path, { base: 'HEAD', quiet: true, output: `${folder}/r.json` })).toBe(0)
          expect(jsonIn(`${folder}/r.json`)).toMatchObject({
            change: { base_name: 'HEAD', base_total: 3 },
            total_samples: 5,
          })
        }
      }),
    )

    test('is not compared with an additional dataset outside that repository', () =>
      inFolder({ ...elsewhere, 'c/l.csv': labelsOf(2) }, async (folder) => {
        process.chdir('b')
        commitAll()
        await checkDataset('.', { base: 'HEAD', additional: ['../c'], quiet: true, output: `${folder}/r.json` })
        expect(readFileSync(`${folder}/r.json`, 'utf8')).toMatch(/cannot be read: Cannot find the dataset '\.\.\/c'/)
      }))
  })

  test('is nothing before the first commit, if it is HEAD', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      const open = async (base: string) => openBase(await openProject('l.csv', {}), { base })
      execFileSync('git', ['init', '--quiet', '--initial-branch=main'])
      expect(await open('HEAD')).toEqual({ kind: 'none', reason: 'the current branch has no commits yet' })
      for (const other of ['main', 'HEAD~1', 'nope'])
        await expect(open(other)).rejects.toThrow(`Cannot find the revision '${other}' (--base)`)
      expect(await checkDataset('l.csv', { base: 'HEAD', quiet: true, output: 'r.json' })).toBe(0)
      expect(readFileSync('r.json', 'utf8')).toContain('the current branch has no commits yet')
    }))

  test('is an error if HEAD names a commit that is not there', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      execFileSync('git', ['init', '--quiet', '--initial-branch=main'])
      writeFileSync('.git/refs/heads/main', `${'1'.repeat(40)}\n`)
      const project = await openProject('l.csv', {})
      await expect(openBase(project, { base: 'HEAD' })).rejects.toThrow("Cannot find the revision 'HEAD' (--base)")
    }))

  test.each(['.', 'ds'])('reads the config of the base after the file was deleted: %s', (path) => {
    const config = 'data: { dataset_path: ds, split_indices_path: s.json }\nthresholds: { test_changed: fail }\n'
    return inFolder({ 'ds/l.csv': labelsOf(3), [CONFIG_FILE]: config }, async () => {
      commitAll()
      rmSync(CONFIG_FILE)
      const base = await openBase(await openProject(path, { seed: '7' }), { base: 'HEAD' })
      expect(base).toMatchObject({
        kind: 'tree',
        config: {
          file: CONFIG_FILE,
          data: { datasetPath: 'ds', splitIndicesPath: 's.json', seed: 7 },
          thresholds: { testChanged: 'fail' },
        },
      })
    })
  })

  describe('if the change removes the config of a project in a folder', () => {
    const config = 'data: { dataset_path: ds, split_indices_path: s.json }\nthresholds: { test_changed: fail }\n'
    const files = { 'sub/ds/l.csv': labelsOf(3), [`sub/${CONFIG_FILE}`]: config }
    const expected = (at: string) => ({
      file: `${at}${CONFIG_FILE}`,
      data: { datasetPath: `${at}ds`, splitIndicesPath: `${at}s.json`, seed: 7 },
      thresholds: { testChanged: 'fail' },
    })

    test('reads the one of the base', () =>
      inFolder(files, async (folder) => {
        commitAll()
        rmSync(`sub/${CONFIG_FILE}`)
        const project = await openProject('sub', { base: 'HEAD', seed: '7' })
        expect(project).toMatchObject({ root: `${folder}/sub`, config: { data: { datasetPath: '.' } } })
        expect(await openBase(project, { base: 'HEAD' })).toMatchObject({ kind: 'tree', config: expected('') })
      }))

    test.each(['before', 'in the same change'])('also if the working directory has a config: %s', (when) => {
      const outer = { [CONFIG_FILE]: 'data: { dataset_path: other }\nthresholds: { test_changed: off }\n' }
      return inFolder({ ...files, ...(when === 'before' && outer) }, async (folder) => {
        commitAll()
        rmSync(`sub/${CONFIG_FILE}`)
        writeFiles('.', outer)
        const project = await openProject('sub', { base: 'HEAD', seed: '7' })
        expect(project).toMatchObject({
          root: folder,
          config: { data: { datasetPath: 'sub' }, thresholds: { testChanged: 'off' } },
        })
        expect(await openBase(project, { base: 'HEAD' })).toMatchObject({ kind: 'tree', config: expected('sub/') })
      })
    })

    test('finds its dataset in the folder if the config does not name one', () =>
      inFolder(
        { 'sub/l.csv': labelsOf(3), [`sub/${CONFIG_FILE}`]: 'thresholds: { test_changed: fail }\n' },
        async () => {
          commitAll()
          rmSync(`sub/${CONFIG_FILE}`)
          writeFiles('.', { [CONFIG_FILE]: 'report: { policy: base }\n' })
          const base = await openBase(await openProject('sub', { base: 'HEAD' }), { base: 'HEAD' })
          expect(base).toMatchObject({ config: { data: { datasetPath: 'sub' }, thresholds: { testChanged: 'fail' } } })
        },
      ))
  })

  describe('with a config in the working directory, if the change adds one to the folder of the dataset', () => {
    const outer = `data: { split_indices_path: s.json, additional_datasets: [{ path: more.csv }] }
thresholds: { test_changed: fail }
`
    const files = { 'ds/l.csv': labelsOf(3), 'more.csv': labelsOf(3, 'm'), [CONFIG_FILE]: outer }
    const inner = { [`ds/${CONFIG_FILE}`]: 'thresholds: { test_changed: off }\n' }
    const expected = {
      file: `../${CONFIG_FILE}`,
      data: {
        datasetPath: '.',
        splitIndicesPath: '../s.json',
        additionalDatasets: [{ path: '../more.csv' }],
        seed: 7,
      },
      thresholds: { testChanged: 'fail' },
    }

    test.each([
      ['ds', (path: string) => path],
      ['./ds/', (path: string) => path],
      ['the absolute path of ds', () => resolve('ds')],
    ])('reads the config that the base would choose: %s', (path, written) =>
      inFolder(files, async () => {
        commitAll()
        writeFiles('.', inner)
        const project = await openProject(written(path), { base: 'HEAD', seed: '7' })
        expect(project.config.thresholds.testChanged).toBe('off')
        const base = await openBase(project, { base: 'HEAD' })
        expect(base).toMatchObject({ kind: 'tree', config: expected })
        // The paths lead to the same files.
        if (base.kind !== 'tree') return
        expect(await base.tree.kindOf('../more.csv')).toBe('file')
        expect(await base.tree.kindOf('l.csv')).toBe('file')
      }),
    )

    test('reads it even if the change moves the file', () =>
      inFolder(files, async () => {
        commitAll()
        rmSync(CONFIG_FILE)
        writeFiles('.', inner)
        const base = await openBase(await openProject('ds', { seed: '7' }), { base: 'HEAD' })
        expect(base).toMatchObject({ kind: 'tree', config: expected })
      }))

    test('reads the one in the folder if the base has it already', () =>
      inFolder({ ...files, ...inner }, async () => {
        commitAll()
        writeFiles('.', { [`ds/${CONFIG_FILE}`]: 'thresholds: { test_changed: warn }\n' })
        const base = await openBase(await openProject('ds', {}), { base: 'HEAD' })
        expect(base).toMatchObject({ config: { file: CONFIG_FILE, thresholds: { testChanged: 'off' } } })
      }))

    test('has no config if the base has none at either place', () =>
      inFolder({ 'ds/l.csv': labelsOf(3) }, async () => {
        commitAll()
        writeFiles('.', inner)
        const base = await openBase(await openProject('ds', {}), { base: 'HEAD' })
        expect(base).toMatchObject({ config: { missing: `HEAD has no config '${CONFIG_FILE}'` } })
      }))

    test('reads only the file that --config names', () =>
      inFolder({ ...files, 'own.yml': 'thresholds: { test_changed: warn }\n' }, async () => {
        commitAll()
        writeFiles('.', inner)
        const base = await openBase(await openProject('ds', { config: 'own.yml' }), { base: 'HEAD' })
        expect(base).toMatchObject({ config: { file: 'own.yml', thresholds: { testChanged: 'warn' } } })
      }))
  })

  test.each(['HEAD', 'nope'])('leaves a folder without a config on %s a dataset', (base) =>
    inFolder({ 'ds/l.csv': labelsOf(3) }, async (folder) => {
      commitAll()
      expect(await openProject('ds', { base })).toMatchObject({ root: folder, config: { data: { datasetPath: 'ds' } } })
    }),
  )

  test('names the index file that it cannot be compared with', () =>
    inFolder({ 'l.csv': labelsOf(3) }, async () => {
      commitAll()
      vi.stubEnv('PATH', '')
      await expect(openIndexFiles(await openProject('l.csv', {}), { base: 'HEAD', index: 'i.json' })).rejects.toThrow(
        new InputError("Cannot compare 'i.json' with HEAD: Cannot run Git: git is not installed"),
      )
    }))

  test('restores an index file of another dataset', () =>
    inFolder({ 'l.csv': labelsOf(30), 'other.csv': labelsOf(30, 'other') }, async () => {
      await split('l.csv', { quiet: true, output: 'i.json' })
      commitAll()
      writeFileSync('i.json', '')
      await split('other.csv', { quiet: true, output: 'j.json' })
      writeFileSync('i.json', JSON.stringify(jsonIn('j.json')))
      const options = { quiet: true, index: 'i.json', base: 'HEAD', output: 'o.json' }
      expect(await verify('l.csv', options)).toBe(1)
      expect(jsonIn('o.json').fix).toBe(
        'To restore it from the file on HEAD, run `dataset-balance split l.csv --base HEAD -o i.json`',
      )
    }))
})
