import { expect, test } from 'vitest'
import { firstFew, shortened } from '../../../src/config/problems/wording.ts'
import { listedFew } from '../../../src/dataset/layouts/naming.ts'
import { linesIn, readWithLine } from '../../support/offered_lines.ts'
import { readInMemory } from '../../support/read_in_memory.ts'

const many = Array.from({ length: 1000 }, (_, at) => `name ${at}`)

test('five of many names are quoted', () => {
  expect(firstFew(many)).toBe("'name 0', 'name 1', 'name 2', 'name 3', 'name 4', ...")
})

test('five of many names are listed', () => {
  expect(listedFew(many)).toBe('name 0, name 1, name 2, name 3, name 4, ...')
})

test('sixty characters of a long text are shown', () => {
  expect(shortened('x'.repeat(10_000))).toBe(`${'x'.repeat(57)}...`)
})

const rows = (...labels: readonly string[]) =>
  `id,label\n${labels
    .flatMap((label) => [label, label])
    .map((label, i) => `${i},${label}\n`)
    .join('')}`

test.each(['-', 'NaN', 'N/A', '?', 'null'])('the label %s may be no label', async (label) => {
  const files = { 'data/l.csv': rows('joy', 'calm', label) }
  const { notes, table } = await readInMemory(files)
  expect(table.classes).toContain(label)
  const line = `map: { '${label}': '' }`
  expect(notes).toContainEqual({
    level: 'warning',
    message: `The label '${label}' may mean that a sample has no label. If so, add \`${line}\` to \`labels\` in the config.`,
  })
  expect(linesIn(notes.map(({ message }) => message).join('\n'))).toEqual([])
  const mapped = await readWithLine(files, `labels: { file: l.csv, ${line} }`)
  expect(mapped.table.classes).toEqual(['calm', 'joy'])
  expect(mapped.notes).toEqual([])
})

test('other labels, and labels of which a map says what they mean, have no warning', async () => {
  const { notes } = await readInMemory({ 'data/l.csv': rows('joy', 'none', 'x-') })
  expect(notes).toEqual([])
  const labels = { map: new Map(['-', 'joy'].map((label) => [label, `the ${label}`])) }
  expect((await readInMemory({ 'data/l.csv': rows('joy', '-') }, { labels })).notes).toEqual([])
})
