import { describe, expect, test } from 'vitest'
import { noteLookAlikes } from '../../src/analysis/look_alike_notes.ts'
import { findLookAlikes } from '../../src/analysis/look_alikes.ts'

function messages(sizes: Readonly<Record<string, number>>, hasMap = false): string[] {
  const counts = { classes: Object.keys(sizes), counts: Object.values(sizes) }
  const lookAlikes = findLookAlikes({ counts, intended: new Set() })
  return noteLookAlikes(lookAlikes, { hasMap, sizes: counts.counts }).map(({ message }) => message)
}

describe('noteLookAlikes', () => {
  test('prints one line that merges all of several pairs', () => {
    const reported = messages({
      happiness: 5700,
      HAPPINESS: 9,
      anger: 250,
      ANGER: 2,
      'not sure': 4,
      'Not sure ': 1,
      fear: 8,
    })
    expect(reported).toHaveLength(4)
    expect(reported.at(-1)).toBe(
      'To merge the names that look alike (4 classes instead of 7), add to the config: ' +
        "labels: { map: { ANGER: anger, HAPPINESS: happiness, 'Not sure ': 'not sure' } }",
    )
    expect(reported[0]).toBe(
      "These class names look alike: 'ANGER' (2 samples) and 'anger' (250). If they are one class, rename the samples.",
    )
    expect(reported.slice(0, -1).join()).not.toContain('labels:')
  })

  test('prints one line for a single pair', () => {
    const [reported, ...more] = messages({ joy: 250, Joy: 2 }, true)
    expect(reported).toBe(
      "These class names look alike: 'Joy' (2 samples) and 'joy' (250). If they are one class, rename the samples, or add to labels.map: Joy: joy",
    )
    expect(more).toEqual([])
  })
})

test('lists twenty of many similar classes and counts the rest', () => {
  const names = Array.from({ length: 25 }, (_, at) => `class ${String.fromCharCode(97 + at).repeat(4)}`)
  const sizes = Object.fromEntries(
    names.flatMap((name) => [
      [name, 500],
      [name.toUpperCase(), 2],
    ]),
  )
  const reported = messages(sizes)
  expect(reported).toHaveLength(22)
  expect(reported[20]).toBe('5 more classes have names that look alike')
})

test('noteLookAlikes speaks of labels if samples have sets of them', () => {
  const lookAlikes = findLookAlikes({ counts: { classes: ['Joy', 'joy'], counts: [2, 250] }, intended: new Set() })
  const [note] = noteLookAlikes(lookAlikes, { hasMap: true, sizes: [2, 250], multiLabel: true })
  expect(note?.message).toBe(
    "These label names look alike: 'Joy' (2 samples) and 'joy' (250). If they are one label, rename the samples, or add to labels.map: Joy: joy",
  )
})
