import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compareDecimals,
  compareFraction,
  decimal,
  floorTimes,
  formatDecimal,
  sum,
} from '../../../src/config/settings/decimal.ts'

describe('decimal', () => {
  test.each([
    ['0.70', '0.7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.0', '0'],
    ['1e3', '1000'],
    ['25e-2', '0.25'],
    [' +2 ', '2'],
  ])('%j reads as %j', (written, shortest) => {
    expect(formatDecimal(decimal(written))).toBe(shortest)
  })

  test.each(['', '.', 'e5', '1,5', '0x10', 'NaN', 'Infinity', '1e', '--1', '1e9999'])('%j is not a decimal', (text) => {
    expect(() => decimal(text)).toThrow(SyntaxError)
  })

  test('0.7 + 0.15 + 0.15 is exactly 1, and 90 times 0.7 is 63', () => {
    expect(compareDecimals(sum(['0.7', '0.15', '0.15'].map(decimal)), decimal('1'))).toBe(0)
    expect(floorTimes(90, decimal('0.7'))).toBe(63)
  })

  const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(40) })

  test('its text is read back as the same decimal', () => {
    fc.assert(
      fc.property(decimals, ({ units, scale }) => {
        const value = decimal(`${units}e-${scale}`)
        expect(decimal(formatDecimal(value))).toEqual(value)
      }),
    )
  })

  test('adds and compares exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [decimal(`${a.units}e-${a.scale}`), decimal(`${b.units}e-${b.scale}`)]
        const scaled = a.units * 10n ** BigInt(b.scale) - b.units * 10n ** BigInt(a.scale)
        expect(compareDecimals(x, y)).toBe(scaled < 0n ? -1 : scaled > 0n ? 1 : 0)
        expect(compareDecimals(add(x, y), x)).toBe(b.units < 0n ? -1 : b.units > 0n ? 1 : 0)
        expect(compareFraction(a.units, 10n ** BigInt(a.scale), x)).toBe(0)
      }),
    )
  })
})
