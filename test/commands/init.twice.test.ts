import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { init } from '../../src/commands/init.ts'
import { startedWith } from '../../src/commands/setup/index.ts'
import { labelsOf } from './answers.ts'
import { inFolder } from './in_folder.ts'
import { printedBy } from './printed.ts'

const CONFIG = '.github/dataset-balance.yml'
const WORKFLOW = '.github/workflows/dataset-balance.yml'

describe('init writes all of its files or none', () => {
  test.each([
    ['a file where the folder of the workflow should be', { '.github/workflows': 'x' }],
    ['a folder where the workflow should be', { [`${WORKFLOW}/x`]: 'x' }],
    ['a folder where .gitattributes should be', { '.gitattributes/x': 'x' }],
  ] as const)('with %s', (_, files) =>
    inFolder({ 'l.csv': labelsOf(30), ...files }, async () => {
      const before = execFileSync('find', ['.']).toString()
      await expect(init('l.csv', { quiet: true })).rejects.toThrow('Cannot write')
      expect(execFileSync('find', ['.']).toString()).toBe(before)
    }),
  )
})

describe('a second init', () => {
  test('refuses if nothing is missing', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printedBy(() => init('l.csv', {}))
      await expect(init('l.csv', {})).rejects.toThrow(
        `Cannot write '${CONFIG}': it already exists. Delete it, or edit it by hand.`,
      )
    }))

  test('writes the workflow that is missing, and keeps the config', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printedBy(() => init('l.csv', { overrideLabel: 'pass-anyway' }))
      const [config, workflow] = [readFileSync(CONFIG, 'utf8'), readFileSync(WORKFLOW, 'utf8')]
      rmSync('.github/workflows', { recursive: true })
      const { stdout } = await printedBy(() => init('l.csv', {}))
      expect(stdout).toContain(`Wrote:\n  ${WORKFLOW}\n${CONFIG} is unchanged.\n`)
      expect([readFileSync(CONFIG, 'utf8'), readFileSync(WORKFLOW, 'utf8')]).toEqual([config, workflow])
      expect(workflow).toContain('unlabeled')
    }))

  test('writes the workflow after a config with proposals was completed', () =>
    inFolder({ 'data.csv': `name,kind,size\n${'a,x,1\nb,y,2\n'.repeat(20)}` }, async () => {
      expect((await printedBy(() => init(undefined, {}))).answer).toBe(2)
      expect(existsSync(WORKFLOW)).toBe(false)
      writeFileSync(CONFIG, 'data: { dataset_path: data.csv }\nlabels: { label: kind }\n')
      expect((await printedBy(() => init(undefined, {}))).answer).toBe(0)
      expect(existsSync(WORKFLOW)).toBe(true)
    }))

  test('writes the config that is missing, and keeps the workflow', () =>
    inFolder({ 'l.csv': labelsOf(30), [WORKFLOW]: 'on: push\n' }, async () => {
      const { stdout } = await printedBy(() => init('l.csv', {}))
      expect(stdout).toContain(`  ${CONFIG}\n`)
      expect(stdout).toContain(`\n${WORKFLOW} is unchanged.\n`)
      expect(readFileSync(WORKFLOW, 'utf8')).toBe('on: push\n')
    }))

  test('writes the line of .gitattributes that is missing', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printedBy(() => init('l.csv', {}))
      const attributes = readFileSync('.gitattributes', 'utf8')
      rmSync('.gitattributes')
      const { stdout } = await printedBy(() => init(undefined, {}))
      expect(stdout).toContain('Wrote:\n  .gitattributes (')
      expect(readFileSync('.gitattributes', 'utf8')).toBe(attributes)
    }))

  test('marks the default index file as generated, too', () =>
    inFolder({ 'l.csv': labelsOf(30), [CONFIG]: 'data: { dataset_path: l.csv }\n' }, async () => {
      await printedBy(() => init(undefined, {}))
      expect(readFileSync('.gitattributes', 'utf8')).toBe('data/split_indices.json linguist-generated\n')
    }))

  test('names a path that does not exist, and a flag without an effect', () =>
    inFolder({ 'l.csv': labelsOf(30) }, async () => {
      await printedBy(() => init('l.csv', {}))
      await expect(init('nope', {})).rejects.toThrow("Cannot find the dataset 'nope'")
      await expect(init(undefined, { seed: '7' })).rejects.toThrow(/^Cannot use --seed: .*Edit it by hand\.$/)
    }))

  test('refuses flags that would have to change the config, and another dataset', () =>
    inFolder(
      { 'l.csv': labelsOf(30), 'm.csv': labelsOf(30), [CONFIG]: 'data: { dataset_path: l.csv }\n' },
      async () => {
        await expect(init(undefined, { label: 'label', overrideLabel: 'x' })).rejects.toThrow(
          `Cannot use --label and --override-label: '${CONFIG}' already exists, and init does not change it.`,
        )
        await expect(init('m.csv', {})).rejects.toThrow('it already exists')
        expect(existsSync(WORKFLOW)).toBe(false)
      },
    ))
})

describe('init after one that could not detect the dataset', () => {
  const undetected = { 'data.csv': `name,kind,size\n${'a,x,1\nb,y,2\n'.repeat(20)}` }

  test('names the command to run next, which replaces the proposals', () =>
    inFolder(undetected, async () => {
      const { stderr } = await printedBy(() => init(undefined, {}))
      const start = startedWith()
      expect(stderr).toContain(`\n${start} init data.csv --label kind\n`)
      expect(stderr).not.toContain(`${start} analyze`)
      expect(stderr).toContain(
        `\nChoose one of the commands above, or describe the dataset in this config.\nNext: ${start} init data.csv --label `,
      )
      expect((await printedBy(() => init('data.csv', { label: 'kind' }))).answer).toBe(0)
      expect(parseYaml(readFileSync(CONFIG, 'utf8'))).toMatchObject({ labels: { label: 'kind' } })
      expect(existsSync(WORKFLOW)).toBe(true)
    }))

  test('keeps the path of the config, and replaces proposals by others', () =>
    inFolder(undetected, async () => {
      await printedBy(() => init(undefined, {}))
      writeFileSync(CONFIG, readFileSync(CONFIG, 'utf8').replaceAll('\n', '\r\n'))
      expect((await printedBy(() => init(undefined, {}))).answer).toBe(2)
      expect((await printedBy(() => init(undefined, { label: 'kind' }))).answer).toBe(0)
      expect(parseYaml(readFileSync(CONFIG, 'utf8'))).toMatchObject({ data: { dataset_path: 'data.csv' } })
    }))

  test('never replaces a config that was completed', () =>
    inFolder(undetected, async () => {
      await printedBy(() => init(undefined, {}))
      const config = readFileSync(CONFIG, 'utf8').replace('#labels:\n#', 'labels:\n')
      writeFileSync(CONFIG, config)
      await expect(init(undefined, { label: 'kind' })).rejects.toThrow('already exists')
      await expect(init(undefined, {})).resolves.toBe(0)
      expect(readFileSync(CONFIG, 'utf8')).toBe(config)
    }))
})

describe('init in a folder of a repository', () => {
  const inProject = (run: () => Promise<void>) =>
    inFolder({ 'speech/l.csv': labelsOf(30), 'music/l.csv': labelsOf(40) }, async (folder) => {
      execFileSync('git', ['init', '--quiet'])
      process.chdir(`${folder}/speech`)
      await run()
    })

  test('writes the workflow to the root of the repository, for this folder', () =>
    inProject(async () => {
      const { stdout } = await printedBy(() => init(undefined, {}))
      expect(stdout).toContain(`\n  ../${WORKFLOW}\n`)
      expect(existsSync(WORKFLOW)).toBe(false)
      expect(existsSync(CONFIG)).toBe(true)
      const { jobs } = parseYaml(readFileSync(`../${WORKFLOW}`, 'utf8'))
      expect(jobs.balance.steps[1].with).toEqual({
        'working-directory': 'speech',
        'report-artifact': 'dataset-balance-report',
      })
    }))

  test('says which step to add to a workflow that checks another folder', () =>
    inProject(async () => {
      await printedBy(() => init(undefined, {}))
      const workflow = readFileSync(`../${WORKFLOW}`, 'utf8')
      process.chdir('../music')
      const { stdout } = await printedBy(() => init(undefined, {}))
      expect(stdout).toContain(
        [
          `../${WORKFLOW} is unchanged.`,
          `GitHub does not check this folder yet. Add this step to ../${WORKFLOW}:`,
          `  - if: \${{ !cancelled() }}`,
          '    uses: octo-org/dataset-balance@v1',
          '    with:',
          '      working-directory: music',
          '',
        ].join('\n'),
      )
      expect(readFileSync(`../${WORKFLOW}`, 'utf8')).toBe(workflow)
    }))

  test('undoes what it wrote if the config cannot be written', () =>
    inProject(async () => {
      mkdirSync('.github')
      writeFileSync('.github/dataset-balance.yml.x', '')
      mkdirSync(CONFIG)
      await expect(init(undefined, {})).rejects.toThrow()
      expect(existsSync('../.github')).toBe(false)
    }))
})
