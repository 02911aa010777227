import { describe, expect, test } from 'vitest'
import { changeLine } from '../../../src/report/comment/change_line.ts'
import { asReportData } from '../../../src/report/data/index.ts'
import { markdownWording } from '../../../src/report/text/index.ts'
import { baseOf, checkSide } from '../../check/checking.ts'
import { type Counts, change, checkOf, classCounts, EMOPIA, publication } from '../fixtures.ts'

const say = markdownWording()
const lineOf = (head: Counts, more: Parameters<typeof change>[2] = {}, base: Counts = EMOPIA) => {
  const compared = {
    kind: 'change',
    sha: '8c1f02e',
    name: 'main',
    change: change(classCounts(base), classCounts(head), more),
  } as const
  return changeLine(asReportData(checkOf(head, { comparison: compared }, base)), publication, say)
}

describe('the line about the change', () => {
  test.each([
    ['one class', { ...EMOPIA, joy: 350 }, {}, '100 added (all joy); no test sample touched.'],
    ['mostly one class', { ...EMOPIA, joy: 341, calm: 319 }, {}, '100 added (91% joy); no test sample touched.'],
    ['a share that is rounded', { ...EMOPIA, joy: 326, calm: 317 }, {}, '83 added (92% joy); no test sample touched.'],
    ['nearly all', { ...EMOPIA, joy: 1249, calm: 311 }, {}, '1,000 added (99% joy); no test sample touched.'],
    ['several classes', { ...EMOPIA, joy: 280, calm: 340, anger: 295 }, {}, '90 added; no test sample touched.'],
    ['one sample', { ...EMOPIA, joy: 251 }, {}, '1 added (joy); no test sample touched.'],
    [
      'everything',
      { ...EMOPIA, joy: 350, calm: 300 },
      { added: 100, removed: 10, relabelled: [{ from: 'joy', to: 'joy2', count: 0, examples: [] }] },
      '100 added (all joy), 10 removed (all calm); no test sample touched.',
    ],
    ['nothing', EMOPIA, {}, 'no sample added, removed or relabelled.'],
  ] as const)('names the class of most samples: %s', (_, head, more, expected) => {
    expect(lineOf(head, more)).toBe(`This change: ${expected} No sample changed its split.`)
  })

  test('counts relabelled samples', () => {
    const relabelled = [{ from: 'joy', to: 'calm', count: 2, examples: [] }]
    expect(lineOf({ ...EMOPIA, joy: 248, calm: 312 }, { added: 0, removed: 0, relabelled })).toBe(
      'This change: 2 relabelled; no test sample touched. No sample changed its split.',
    )
  })

  test('says why there is no comparison', () => {
    const check = checkOf(EMOPIA, { comparison: { kind: 'none', reason: 'this is the first push of the branch' } })
    expect(changeLine(asReportData(check), publication, say)).toBe(
      'No comparison with a base: this is the first push of the branch.',
    )
  })

  test('is about the labels of samples, and claims nothing about a test split that is not known', async () => {
    const config = "data: { dataset_path: d }\nlabels: { separator: ';' }\n"
    const files = (rows: string) => ({ 'd/l.csv': `id,label\n${rows}` })
    const base = await baseOf({ config, files: files('a,joy\nb,calm\n') })
    const check = await checkSide({ config, files: files('a,joy\nb,calm\nc,joy;calm\nd,joy\n') }, base)
    expect(changeLine(asReportData(check), publication, say)).toBe('This change: 2 added (all with joy).')
  })

  test('is the same for a report of an earlier version, without the classes of added samples', () => {
    const report = asReportData(checkOf({ ...EMOPIA, joy: 350 }))
    const classes = report.change?.classes.map(({ name, base, head }) => ({ name, base, head })) ?? []
    const earlier = { ...report, change: report.change && { ...report.change, classes } }
    expect(changeLine(earlier, publication, say)).toBe(
      'This change: 100 added; no test sample touched. No sample changed its split.',
    )
  })

  test.each([
    [{ added: 100, removed: 0 }, 'This change: 100 samples more, 1 class changed in size'],
    [{ added: 0, removed: 1 }, 'This change: 1 sample fewer, 1 class changed in size'],
    [{ added: 0, removed: 0 }, 'This change: 1 class changed in size'],
  ])('says only what changed in size if the samples of a database are not known: %j', (counts, text) => {
    const report = asReportData(checkOf({ ...EMOPIA, joy: 350 }))
    const inDatabase = {
      ...report,
      change: report.change && { ...report.change, ...counts, only_sizes: true as const },
    }
    expect(changeLine(inDatabase, publication, say)).toContain(text)
  })
})
