import { describe, expect, test } from 'vitest'
import { baseOf, checkSide, findingsOf, indexFileOf } from '../checking.ts'

const LABELS = 'labels: { label: label, content: text, id: id }\n'
const DATA = `data: { dataset_path: data }\n${LABELS}`
const NEAR = 'thresholds: { leakage: { near: fail }, label_conflicts: off }\n'

const words = (row: number) => Array.from({ length: 12 }, (_, i) => `w${row * 20 + i}`).join(' ')

/** Texts that differ in case, in turns of two classes. `more` are further rows. */
function texts(pairs: number, more: readonly string[] = []) {
  const rows = Array.from({ length: pairs }, (_, i) => {
    const label = i % 2 ? 'joy' : 'calm'
    return [`${i},${label},${words(i)}`, `${i}b,${label},${words(i).toUpperCase()}`]
  })
  return { 'data/l.csv': `${['id,label,text', ...rows.flat(), ...more].join('\n')}\n` }
}

describe('nearly identical texts', () => {
  test('are leakage between the splits of this tool', async () => {
    const result = await checkSide({ config: `${DATA}${NEAR}`, files: texts(30) })
    const [finding] = result.findings.filter(({ rule }) => rule === 'leakage')
    expect(finding).toMatchObject({ level: 'fail', threshold: 'leakage.near', limit: 0 })
    expect(finding?.message).toMatch(
      /^\d+ pairs of nearly identical texts in more than one split, limit 0: \d+ \((train|val|test), line \d+\) ≈ \d+b \((train|val|test), line \d+\): 1\.00; .* Remove one text of each pair, or set labels\.group to keep such samples together\.$/,
    )
    expect(result.splits?.leaks.map(({ kind }) => kind)).toEqual(['near'])
    expect(result.checks.find(({ name }) => name.includes('nearly'))?.name).toBe(
      'leakage: nearly identical texts in two splits',
    )
  })

  test('are not looked for by default', async () => {
    const { findings, checks } = await checkSide({ config: DATA, files: texts(30) })
    expect([findings.length, checks.filter(({ name }) => name.includes('nearly'))]).toEqual([0, []])
  })

  test('are leakage in the dataset’s own split', async () => {
    const files = {
      'data/l.csv': `id,label,text,split\n1,joy,a b c d,train\n2,calm,A b c d,test\n3,joy,e f g,train\n4,calm,h,val\n`,
    }
    const config = `data: { dataset_path: data }\nlabels: { label: label, content: text, split: split }\n${NEAR}`
    const { splits } = await checkSide({ config, files })
    expect(splits?.leaks.filter(({ fix }) => fix.includes('own split'))).toMatchObject([
      {
        kind: 'near',
        count: 1,
        examples: ['1 (train, line 2) ≈ 2 (test, line 3): 1.00'],
        fix: "in the dataset's own split, remove one text of each pair or move both into one split",
      },
    ])
  })

  test('are judged by the thresholds of the base, even if the head switches them off', async () => {
    const base = await baseOf({ config: `${DATA}${NEAR}`, files: texts(30) })
    const result = await checkSide({ config: DATA, files: texts(30) }, base)
    expect(findingsOf(result, 'leakage')).toEqual(['fail leakage.near'])
  })

  test('only warn if the base has as many pairs, and existing is set to warn', async () => {
    const config = `${DATA}thresholds: { leakage: { near: fail }, existing: warn }\n`
    const first = await checkSide({ config, files: texts(30) })
    const files = { ...texts(30), 'data/split_indices.json': indexFileOf(first) }
    const base = await baseOf({ config, files })
    expect(findingsOf(await checkSide({ config, files }, base), 'leakage')).toEqual(['warn leakage.near'])
    const more = Array.from({ length: 12 }, (_, i) => `x${i},joy,${words(i)} more`)
    const grown = { ...files, ...texts(30, more) }
    expect(findingsOf(await checkSide({ config, files: grown }, base), 'leakage')).toEqual(['fail leakage.near'])
  })

  test('are bounded, which a warning says', async () => {
    const shared = Array.from({ length: 29 }, (_, i) => `w${i}`).join(' ')
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},${i % 2 ? 'joy' : 'calm'},${shared} ${i}`)
    const files = { 'data/l.csv': `id,label,text\n${rows.join('\n')}\n` }
    const { findings, notes, checks } = await checkSide({ config: `${DATA}${NEAR}`, files })
    expect(findings.find(({ rule }) => rule === 'leakage')?.message).toMatch(/^At least [\d,]+ pairs of nearly/)
    expect(checks.find(({ name }) => name.includes('nearly'))?.value).toMatch(/^[\d,]+ or more$/)
    expect(notes.map(({ message }) => message)).toContain(
      'Too many texts are alike to compare all of them for leakage.near, so there can be more pairs of nearly identical texts',
    )
  })
})

test('identical content is no leakage if it is only compared for label_conflicts', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2 ? 'joy' : 'calm'},same`)
  const config = `${DATA}thresholds: { leakage: { content: off } }\n`
  const result = await checkSide({ config, files: { 'data/l.csv': `id,label,text\n${rows.join('\n')}\n` } })
  expect([findingsOf(result, 'leakage'), findingsOf(result, 'label_conflicts')]).toEqual([[], ['warn null']])
  expect(result.splits?.leaks).toEqual([])
})
