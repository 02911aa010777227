import { describe, expect, test } from 'vitest'
import { parseReport, renderCheckJson, renderCheckText } from '../../src/report/index.ts'
import { baseOf, checkSide, findingsOf, indexFileOf } from './checking.ts'

const INDEX = 'data/split_indices.json'
const LABELS = 'labels: { label: label, group: song }\n'
const OPEN = `data: { dataset_path: data, save_split_indices: true }\n${LABELS}`
const FROZEN = `data: { dataset_path: data, save_split_indices: true, frozen_splits: [test] }\n${LABELS}`

const lines = (songs: number, first = 0) =>
  Array.from({ length: songs * 2 }, (_, i) => {
    const song = first + (i >> 1)
    return `s${song}_${i % 2},${song % 2 === 0 ? 'joy' : 'calm'},song ${song}`
  })
const csv = (rows: readonly string[]) => ({ 'data/l.csv': `id,label,song\n${rows.join('\n')}\n` })

async function frozenBase(config = FROZEN) {
  const index = indexFileOf(await checkSide({ config, files: csv(lines(60)) }))
  const files = { ...csv(lines(60)), [INDEX]: index }
  const ids: string[] = JSON.parse(index).ids.test
  return { base: await baseOf({ config, files }), files, ids }
}

describe('frozen_splits', () => {
  test('keeps new songs out, and reports a new sample of a frozen song', async () => {
    const { base, files, ids } = await frozenBase()
    const song = ids[0]?.replace(/^s(\d+)_.*/, 'song $1')
    const label = Number(song?.slice(5)) % 2 === 0 ? 'joy' : 'calm'
    const rows = [...lines(60), ...lines(40, 100), `extra,${label},${song}`]
    const result = await checkSide({ config: FROZEN, files: { ...files, ...csv(rows) } }, base)
    expect(JSON.parse(indexFileOf(result)).ids.test.sort()).toEqual([...ids, 'extra'].sort())
    expect(result.notes).toContainEqual({
      level: 'note',
      message: "1 new sample joins the frozen test split, which has other samples of its group: 'extra'",
    })
    expect(renderCheckText(result)).toContain('the shares beside the frozen test split')
    const report = await parseReport(renderCheckJson(result))
    expect(report.splits?.frozen).toEqual(['test'])
  })

  test('warns of a class without a sample in the frozen split, once', async () => {
    const { base, files } = await frozenBase()
    const rows = [...lines(60), ...Array.from({ length: 9 }, (_, i) => `n${i},fear,new ${i}`)]
    const result = await checkSide({ config: FROZEN, files: { ...files, ...csv(rows) } }, base)
    expect(result.notes).toContainEqual({
      level: 'warning',
      message:
        "The frozen test split has no sample of 'fear', and growth adds none. To include it, split again from scratch with `split --rebalance`",
    })
    expect(renderCheckText(result)).not.toContain('without samples in a split')
  })

  test('judges the deviation of the other splits only', async () => {
    const config = `${FROZEN}thresholds: { max_split_deviation: 1.5, max_imbalance_ratio: 9 }\n`
    const { base, files } = await frozenBase(config)
    const rows = [...lines(60), ...lines(400, 100)]
    const result = await checkSide({ config, files: { ...files, ...csv(rows) } }, base)
    expect(result.splits?.summary.totals[2]).toBeLessThan(30)
    expect(findingsOf(result, 'max_split_deviation')).toEqual([])
    expect(result.checks.find(({ rule }) => rule === 'max_split_deviation')?.status).toBe('pass')
  })

  test('can be added without a finding, but removing it in a change fails', async () => {
    const open = await frozenBase(OPEN)
    const added = await checkSide({ config: FROZEN, files: open.files }, open.base)
    expect(added.findings).toEqual([])
    expect(indexFileOf(added)).toContain('"frozen_splits": ["test"]')
    const frozen = await frozenBase()
    const removed = await checkSide({ config: OPEN, files: frozen.files }, frozen.base)
    expect(removed.findings).toMatchObject([
      { rule: 'split_settings', level: 'fail', value: 'frozen_splits: test → none' },
    ])
  })

  test('fails if a change removes it and splits again, and says what to do', async () => {
    const { base, files } = await frozenBase()
    const grown = { ...files, ...csv([...lines(60), ...lines(40, 100)]) }
    const again = await checkSide({ config: OPEN, files: grown }, base, { rebalance: true })
    const head = { ...grown, [INDEX]: indexFileOf(again) }
    const removed = await checkSide({ config: OPEN, files: head }, base)
    expect(removed.findings[0]).toMatchObject({
      rule: 'split_settings',
      level: 'fail',
      value: 'frozen_splits: test → none',
    })
    const text = renderCheckText(removed).replaceAll(/\s+/g, ' ')
    expect(text).toContain('the change removes frozen splits')
    expect(text).not.toContain('the split settings differ from the index file')
    // A push to the base branch is one of the two ways that the message names.
    const pushed = await checkSide({ config: OPEN, files: head }, { ...base, headBinds: 'pushed' } as typeof base)
    expect(findingsOf(pushed, 'split_settings')).toEqual([])
    const kept = await checkSide({ config: FROZEN, files: grown }, base, { rebalance: true })
    const rebalanced = { ...grown, [INDEX]: indexFileOf(kept) }
    expect(findingsOf(await checkSide({ config: FROZEN, files: rebalanced }, base), 'split_settings')).toEqual([])
  })

  test('is said to be left when everything is split again', async () => {
    const { base, files } = await frozenBase(FROZEN.replace(', group: song', ''))
    const rows = [...lines(60), ...lines(40, 100)]
    const result = await checkSide(
      { config: FROZEN.replace(', group: song', ''), files: { ...files, ...csv(rows) } },
      base,
      { rebalance: true },
    )
    const { fromFrozen = 0 } = result.splits?.moves ?? {}
    expect(fromFrozen).toBeGreaterThan(0)
    expect(renderCheckText(result)).toContain(`${fromFrozen} out of a frozen split`)
    expect(result.findings[0]?.message).toContain(`${fromFrozen} of them out of a frozen split`)
    expect((await parseReport(renderCheckJson(result))).splits?.moves.from_frozen).toBe(fromFrozen)
  })

  test('works for rows that share an id, which follow it', async () => {
    const config = FROZEN.replace(', group: song', ', id: id')
    const rows = Array.from({ length: 300 }, (_, i) => `r${i},${i % 2 === 0 ? 'joy' : 'calm'},`)
    const index = indexFileOf(await checkSide({ config, files: csv(rows) }))
    const files = { ...csv(rows), [INDEX]: index }
    const [id]: string[] = JSON.parse(index).ids.test
    const again = rows.find((row) => row.startsWith(`${id},`)) ?? ''
    const result = await checkSide(
      { config, files: { ...files, ...csv([...rows, again]) } },
      await baseOf({ config, files }),
    )
    expect(JSON.parse(indexFileOf(result)).ids.test).toContain(`${id}#2`)
    expect(result.notes.map(({ message }) => message)).toContainEqual(
      `1 new sample joins the frozen test split, which has rows with the same id: '${id}#2'`,
    )
  })
})

describe('a frozen split whose samples the index file of the base does not tell', () => {
  const config = `${FROZEN}thresholds: { test_changed: fail }\n`
  const foundWith = async (onBase: string, { base: more = {}, config: baseConfig = config } = {}) => {
    const base = { ...(await baseOf({ config: baseConfig, files: { ...csv(lines(60)), [INDEX]: onBase } })), ...more }
    const result = await checkSide({ config, files: csv(lines(70)) }, base)
    return { result, found: [...findingsOf(result, 'not_judged'), ...findingsOf(result, 'split_settings')] }
  }
  const another = async () => indexFileOf(await checkSide({ config: FROZEN, files: csv(lines(60, 500)) }))

  test.each([
    [
      'is unreadable',
      async () => '{}\n',
      /the base's index file cannot be read \(\.\/data\/split_indices\.json: .*\)\. Restore/,
    ],
    ['is that of another dataset', another, /the base's index file is that of another dataset \(none of its 120 ids/],
  ])('is a finding, like changes of the test split, if it %s', async (_, onBase, why) => {
    const { result, found } = await foundWith(await onBase())
    expect(found).toEqual(['fail test_changed', 'fail null'])
    const message = result.findings.find(({ rule }) => rule === 'split_settings')?.message
    expect(message).toMatch(/^Cannot keep the frozen test split as on the base: /)
    expect(message).toMatch(why)
    expect(message).toMatch(/ Restore the index file on the base branch first\.$/)
    const text = renderCheckText(result)
    expect(text).toMatch(/To pass: *Restore the index file on main first\n/i)
    expect(text).not.toContain('differ from the index file')
  })

  test('is known from the file of another dataset that freezes it, even if no config does', async () => {
    const { found } = await foundWith(await another(), { config: config.replace(', frozen_splits: [test]', '') })
    expect(found).toContain('fail null')
  })

  test('is no finding on the base branch itself, which must be able to restore the file', async () => {
    const { found } = await foundWith('{}\n', { base: { headBinds: 'a push' } })
    expect(found).not.toContain('fail null')
  })

  test('is no finding if the base has no index file at all', async () => {
    const base = await baseOf({ config, files: csv(lines(60)) })
    const result = await checkSide({ config, files: csv(lines(70)) }, base)
    expect([...findingsOf(result, 'not_judged'), ...findingsOf(result, 'split_settings')]).toEqual([])
  })
})
