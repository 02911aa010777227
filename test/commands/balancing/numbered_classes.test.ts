import { describe, expect, test } from 'vitest'
import { inOrderOfNumbers } from '../../../src/commands/balancing/numbered_classes.ts'

const report = (...classes: string[]) => ({
  path: 'l.csv',
  formula: 'weights: inverse',
  classes,
  sizes: classes.map((_, code) => 10 + code),
  weights: classes.map((_, code) => code / 4),
  notes: ['Equal'],
  samples: { positions: Int32Array.of(0, 1), classes: Int32Array.of(0, 1) },
})

describe('classes in the order of their numbers', () => {
  test('by a list of names', () => {
    const names = new Map([
      ['0', 'zebra'],
      ['1', 'ant'],
    ])
    expect(inOrderOfNumbers(report('ant', 'zebra'), names)).toEqual({
      ...report('zebra', 'ant'),
      sizes: [11, 10],
      weights: [0.25, 0],
      samples: { positions: Int32Array.of(0, 1), classes: Int32Array.of(1, 0) },
    })
  })

  test('by names that are whole numbers', () => {
    const { classes, notes } = inOrderOfNumbers(
      report('0', '1', '10', '2', '3', '4', '5', '6', '7', '8', '9'),
      undefined,
    )
    expect(classes).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(notes).toEqual(['Equal'])
  })

  test('have a note if the numbers are not the places', () => {
    const { classes, notes } = inOrderOfNumbers(report('1', '12', '2'), undefined)
    expect(classes).toEqual(['1', '2', '12'])
    expect(notes[0]).toMatchInlineSnapshot(
      `"The places in the list of weights are not the numbers of the classes in the dataset: '1' (class 1) is at 0, '2' (class 2) is at 1, '12' (class 12) is at 2. Use the weights by name, or convert the numbers."`,
    )
    const named = inOrderOfNumbers(report('ant', 'other', 'zebra'), new Map([['0', 'zebra']]))
    expect(named.classes).toEqual(['ant', 'other', 'zebra'])
    expect(named.notes[0]).toMatchInlineSnapshot(
      `"The places in the list of weights are not the numbers of the classes in the dataset: 'zebra' (class 0) is at 2. Use the weights by name, or convert the numbers."`,
    )
  })

  test('are in the order of bytes if they have no numbers', () => {
    expect(inOrderOfNumbers(report('1', '10', '2', 'x'), undefined)).toEqual(report('1', '10', '2', 'x'))
  })
})
