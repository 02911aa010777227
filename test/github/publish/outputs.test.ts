import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { outputsOf, writeMarkdown, writeReports, writeSummary } from '../../../src/github/publish/outputs.ts'
import { log } from '../../../src/github/runner/log.ts'
import { checkSide } from '../../check/checking.ts'
import { folderWith } from '../../support/folders.ts'

let warnings: string[] = []

beforeEach(() => {
  warnings = []
  vi.spyOn(log, 'warning').mockImplementation((message: string | readonly string[]) => {
    warnings.push([message].flat().join('\n'))
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const rows = (joy: number, calm: number) => ({
  'data/l.csv': `id,label\n${Array.from({ length: joy + calm }, (_, i) => `s${i},${i < joy ? 'joy' : 'calm'}\n`).join('')}`,
})
const checked = (joy = 20, calm = 10) => checkSide({ config: 'data: { dataset_path: data }\n', files: rows(joy, calm) })

describe('the report files', () => {
  test('are written to a separate folder', async () => {
    const temp = folderWith({})
    const [one, other] = [writeReports(temp, await checked(), '<one>'), writeReports(temp, await checked(), '<two>')]
    expect(one?.html.startsWith(join(temp, 'dataset-balance-'))).toBe(true)
    expect([readFileSync(one?.html ?? '', 'utf8'), readFileSync(other?.html ?? '', 'utf8')]).toEqual(['<one>', '<two>'])
    const both = one && writeMarkdown(one, '# one')
    expect(both).toEqual({ ...one, markdown: join(dirname(one?.html ?? ''), 'report.md') })
    expect(readFileSync(both?.markdown ?? '', 'utf8')).toBe('# one')
    expect(JSON.parse(readFileSync(one?.json ?? '', 'utf8'))).toMatchObject({ total_samples: 30 })
    expect(warnings).toEqual([])
  })

  test('are missing without RUNNER_TEMP, and the outputs that are empty are named', async () => {
    expect(writeReports('', await checked(), '')).toBeUndefined()
    expect(warnings).toEqual([
      "The report files were not written, so the outputs 'report-json', 'report-html' and 'report-markdown' are empty (RUNNER_TEMP): RUNNER_TEMP is not set",
    ])
  })

  test('are missing if the folder does not exist, with the reason of the system', async () => {
    const temp = join(folderWith({}), 'gone')
    expect(writeReports(temp, await checked(), '')).toBeUndefined()
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The report files were not written, so the outputs 'report-json', 'report-html' and 'report-markdown' are empty \(RUNNER_TEMP\): ENOENT: /,
      ),
    ])
    expect(existsSync(temp)).toBe(false)
  })

  test('are only missing the Markdown if that cannot be written', () => {
    const files = { json: join(folderWith({}), 'gone', 'report.json'), html: '/t/report.html' }
    expect(writeMarkdown(files, '')).toEqual({ ...files, markdown: '' })
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The report was not written as Markdown, so the output 'report-markdown' is empty \(RUNNER_TEMP\): ENOENT: /,
      ),
    ])
  })
})

test('a job summary that cannot be written is a warning with the reason', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folderWith({}), 'gone', 'summary.md'))
  await writeSummary('# summary')
  expect(warnings).toEqual([expect.stringMatching(/^The job summary was not written \(GITHUB_STEP_SUMMARY\): \S/)])
})

describe('the outputs', () => {
  const checkout = { root: '/repository', project: '' }
  const nothing = { files: undefined, checkout, outcome: { kind: 'not requested' }, commentUrl: undefined } as const

  test('say what was counted, and are empty if there is nothing to say', async () => {
    expect(outputsOf(await checked(), nothing)).toEqual({
      result: 'pass',
      'total-samples': 30,
      'num-classes': 2,
      'imbalance-ratio': 2,
      'min-class-size': 10,
      'max-class-size': 20,
      'recommended-strategy': 'oversample',
      findings: '[]',
      'report-json': '',
      'report-html': '',
      'report-markdown': '',
      'split-indices-path': 'data/split_indices.json',
      'splits-changed': 'true',
      'commit-sha': '',
      'comment-url': '',
    })
  })

  test('have the findings as JSON on one line', async () => {
    const { findings, result } = outputsOf(await checked(20, 2), nothing)
    expect(result).toBe('fail')
    expect(findings).not.toContain('\n')
    expect(JSON.parse(String(findings)).map(({ rule }: { rule: string }) => rule)).toEqual(['max_imbalance_ratio'])
  })

  test('have the commit, the comment and the report files', async () => {
    const files = { json: '/t/r.json', html: '/t/r.html', markdown: '/t/r.md' }
    const outcome = { kind: 'committed', sha: 'abc', url: 'https://x.test/abc' } as never
    expect(outputsOf(await checked(), { files, checkout, outcome, commentUrl: 'https://x.test/1' })).toMatchObject({
      'report-json': '/t/r.json',
      'report-html': '/t/r.html',
      'report-markdown': '/t/r.md',
      'commit-sha': 'abc',
      'comment-url': 'https://x.test/1',
    })
  })

  test('have the path of the index file from the root of the repository', async () => {
    const outputs = outputsOf(await checked(), { ...nothing, checkout: { ...checkout, project: 'sub/project' } })
    expect(outputs['split-indices-path']).toBe('sub/project/data/split_indices.json')
  })

  test('say that the splits have not changed if the index file is up to date or not kept', async () => {
    const config = 'data: { dataset_path: data, save_split_indices: false }\n'
    const result = await checkSide({ config, files: rows(20, 10) })
    expect(outputsOf(result, nothing)['splits-changed']).toBe('false')
  })
})
