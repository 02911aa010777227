import { expect, test } from 'vitest'
import { groupsInNames } from '../../../src/dataset/grouping/name_groups.ts'
import { type Row, tableOf } from '../../analysis/tables.ts'

/** The group of each name, as the suggested pattern finds it. */
function groupsOf(names: readonly string[]) {
  const table = tableOf(names.map((name, i): Row => [name, i % 3 === 0 ? 'joy' : 'calm']))
  const found = groupsInNames(table)
  if (found === undefined) throw new Error('no groups')
  const { groups, candidate } = found
  const pattern = new RegExp(candidate.pattern)
  const first = new Map<string, number>()
  const expected = names.map((name) => {
    const group = pattern.exec(name)?.[1] ?? ''
    if (group !== '' && !first.has(group)) first.set(group, first.size)
    return first.get(group) ?? -1
  })
  return { found: Array.from(groups.codes), expected, count: groups.count, distinct: first.size }
}

const frames = (recordings: number, name: (recording: number, frame: number) => string) =>
  Array.from({ length: recordings * 20 }, (_, i) => name(Math.floor(i / 20), i % 20))

test.each([
  ['in order', frames(30, (recording, frame) => `rec${recording}_frame_${String(frame).padStart(4, '0')}.jpg`)],
  [
    'in folders with numbers',
    frames(30, (recording, frame) => `${frame % 2}/rec${recording}_frame_${String(frame).padStart(4, '0')}.jpg`),
  ],
  ['with frames of several lengths', frames(30, (recording, frame) => `rec${recording}_frame_${frame * 7}.jpg`)],
  [
    'with names that are not ASCII',
    frames(30, (recording, frame) => `ré${recording}_frame_${String(frame).padStart(4, '0')}.jpg`),
  ],
  [
    'with names between them',
    frames(30, (recording, frame) =>
      frame === 7 ? `other ${recording}.jpg` : `rec${recording}_frame_${String(frame).padStart(4, '0')}.jpg`,
    ),
  ],
  [
    'in turn',
    frames(
      30,
      (recording, frame) => `rec${(recording * 20 + frame) % 30}_frame_${String(recording).padStart(4, '0')}.jpg`,
    ),
  ],
])('names of frames are cut as the pattern says: %s', (_, names) => {
  const { found, expected, count, distinct } = groupsOf(names)
  expect(found).toEqual(expected)
  expect(count).toBe(distinct)
  expect(count).toBe(30)
})

test.each([
  [3, 3, false],
  [4, 3, true],
  [5, 5, false],
  [6, 5, true],
  [2, 1, false],
])('%d recordings of one class each, in %d classes', (recordings, classes, isFound) => {
  const names = frames(
    recordings,
    (recording, frame) => `rec${recording}_cam1_frame_${String(frame).padStart(6, '0')}.jpg`,
  )
  const table = tableOf(names.map((name, i): Row => [name, `class${Math.floor(i / 20) % classes}`]))
  expect(groupsInNames(table)?.groups.count).toBe(isFound ? recordings : undefined)
})
