import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { LABELS } from '../support/changes.ts'
import { labelFile } from '../support/emopia.ts'
import { reportOf } from '../support/runner.ts'
import { runScript } from '../support/runtimes.ts'
import { BALANCED, CONFIG_FILE, createScenario, type Scenario } from '../support/scenario.ts'
import { git, newFolder, removeFolders, write } from './traps.ts'

let scenario: Scenario | undefined

afterEach(async () => {
  await scenario?.stop()
  scenario = undefined
  removeFolders()
})

const STRICT = `data:
  dataset_path: ./EMOPIA_1.0
thresholds:
  max_imbalance_ratio: { warn: 1.2, fail: 1.5 }
`
const RELAXED = STRICT.replace('fail: 1.5', 'fail: 99')
const GOOD = labelFile(BALANCED.rows)
const BAD = labelFile(BALANCED.rows.slice(0, -13))

const link = (content: string) => ({ mode: '120000', content }) as const
const project = (folder: string, config: string, labels: string) => ({
  [`${folder}/${CONFIG_FILE}`]: config,
  [`${folder}/${LABELS}`]: labels,
})
const NO_FOLDER = { [`music/${CONFIG_FILE}`]: null, [`music/${LABELS}`]: null }

describe('a pull request that makes the project’s folder a link', () => {
  test.each([
    ['pull_request', 'merge', 'music'],
    ['pull_request', 'merge', 'music/deep/..'],
    ['pull_request', 'head', './music/'],
    ['pull_request_target', 'base', 'music'],
  ] as const)(
    'is checked against the thresholds of the base on %s of the %s in %s',
    async (eventName, checkout, where) => {
      scenario = await createScenario({ config: null, files: project('music', STRICT, GOOD) })
      const pull = scenario.open({ ...NO_FOLDER, ...project('evil', RELAXED, BAD), music: link('evil') })
      const run = await scenario.run(pull, { eventName, checkout, inputs: { 'working-directory': where } })
      expect(run.exitCode, run.log).toBe(1)
      const report = reportOf(run)
      expect(report.policy.bound_by).toBe('base')
      expect(report.change?.removed).toBe(13)
    },
  )

  test('is checked against them also if the link is in the middle of the path', async () => {
    scenario = await createScenario({ config: null, files: project('a/music', STRICT, GOOD) })
    const removed = { [`a/music/${CONFIG_FILE}`]: null, [`a/music/${LABELS}`]: null }
    const pull = scenario.open({ ...removed, ...project('b/music', RELAXED, BAD), a: link('b') })
    const run = await scenario.run(pull, { inputs: { 'working-directory': 'a/music' } })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).policy.bound_by).toBe('base')
  })

  test('is checked against them by the command line', () => {
    const folder = newFolder()
    write(folder, project('music', STRICT, GOOD))
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=base')
    rmSync(join(folder, 'music'), { recursive: true })
    write(folder, project('evil', RELAXED, BAD))
    symlinkSync('evil', join(folder, 'music'))
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=head')
    for (const path of ['music', join(folder, 'music')]) {
      const { code, stdout } = runScript(['check', path, '--base', 'HEAD~1', '--format', 'json'], folder)
      expect(code, stdout).toBe(1)
      expect(JSON.parse(stdout)).toMatchObject({ policy: { bound_by: 'base' }, change: { removed: 13 } })
    }
  })
})

describe('a link on the way to the config or the dataset', () => {
  test.each([
    ['the config', { config: 'cfg/my.yml' }, { cfg: link('evil') }, { 'evil/my.yml': RELAXED }],
    ['the dataset', { 'dataset-path': 'EMOPIA_1.0' }, { 'EMOPIA_1.0': link('evil') }, { 'evil/label.csv': BAD }],
  ])('does not change which files of the base are used: %s', async (_, inputs, links, files) => {
    scenario = await createScenario({
      config: null,
      files: { 'cfg/my.yml': STRICT, [CONFIG_FILE]: STRICT, [LABELS]: GOOD },
    })
    const removed = 'cfg' in links ? { 'cfg/my.yml': null, [LABELS]: BAD } : { [LABELS]: null, [CONFIG_FILE]: RELAXED }
    const pull = scenario.open({ ...removed, ...files, ...links })
    const run = await scenario.run(pull, { inputs })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).policy.bound_by).toBe('base')
    expect(reportOf(run).change?.removed).toBe(13)
  })
})

describe('a linked project that the pull request does not touch', () => {
  test.each([
    ['pull_request', 'merge'],
    ['pull_request_target', 'base'],
  ] as const)('is compared with the same folder of the base on %s', async (eventName, checkout) => {
    scenario = await createScenario({
      config: null,
      files: {
        ...project('deep/v1', STRICT.replace('./', '../'), GOOD),
        'deep/EMOPIA_1.0/label.csv': GOOD,
        music: link('deep/v1'),
      },
    })
    const pull = scenario.open({ 'deep/EMOPIA_1.0/label.csv': labelFile(BALANCED.rows.slice(0, -1)) })
    const run = await scenario.run(pull, { eventName, checkout, inputs: { 'working-directory': 'music' } })
    expect(run.exitCode, run.log).toBe(0)
    expect(reportOf(run)).toMatchObject({ policy: { bound_by: 'base' }, change: { removed: 1, added: 0 } })
  })

  test('is measured where the link of the pull request leads on pull_request_target', async () => {
    const files = { ...project('v1', STRICT, GOOD), ...project('v2', STRICT, BAD), music: link('v1') }
    scenario = await createScenario({ config: null, files })
    const pull = scenario.open({ music: link('v2') })
    const inputs = { 'working-directory': 'music' }
    const run = await scenario.run(pull, { eventName: 'pull_request_target', checkout: 'base', inputs })
    expect(run.exitCode, run.log).toBe(1)
    expect(reportOf(run).change?.removed).toBe(13)
  })
})
