import { describe, expect, it } from 'vitest'
import { countClasses, tableFromSamples } from '../../src/dataset/index.ts'

const read = (samples: unknown) => tableFromSamples(samples as object[])

describe('tableFromSamples()', () => {
  it.each([
    ['a text', 'joy', /samples must be an array of objects: current value is "joy"/],
    ['nothing', undefined, /current value is undefined/],
    ['a promise', Promise.resolve([]), /current value is a Promise\. Await it first\./],
    ['a set', new Set(), /current value is a Set. Spread it into an array: \[\.\.\.samples\]/],
    ['null among samples', [{ emotion: 'joy' }, null], /samples\[1\] must be an object.*current value is null/],
    ['an array among samples', [['a.mid', 'joy']], /samples\[0\] must be an object.*current value is an array/],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried.
    ['a hole', [, { emotion: 'joy' }], /samples\[0\] must be an object.*current value is undefined/],
    ['an object as label', [{ emotion: {} }], /samples\[0\]\.emotion must be a string or a number/],
    [
      'a date as id',
      [{ emotion: 'joy', id: new Date(0) }],
      /samples\[0\]\.id must be a string.*current value is a Date/,
    ],
  ])('refuses %s', (_, samples, message) => {
    expect(() => read(samples)).toThrow(TypeError)
    expect(() => read(samples)).toThrow(message)
  })

  it('refuses samples if none has the key, and names the keys that they have', () => {
    expect(() => read([{ id: 'a', Emotion: 'joy' }])).toThrow(
      new TypeError(
        'Cannot read samples: no sample has the key "emotion" (did you mean \'Emotion\'?). The samples have the keys "id", "Emotion". Set label to the right key.',
      ),
    )
  })

  it('treats a sample without the key as unlabelled if another sample has it', () => {
    expect(countClasses(read([{ id: 'a' }, { id: 'b', emotion: 'joy' }])).unlabelled).toBe(1)
  })

  it('treats NaN, null and an empty text as unlabelled', () => {
    expect(countClasses(read([{ emotion: Number.NaN }, { emotion: null }, { emotion: '' }])).unlabelled).toBe(3)
  })

  it('finds an inherited key', () => {
    class Sample {
      get emotion(): string {
        return 'joy'
      }
    }
    expect(read([new Sample()]).classes).toEqual(['joy'])
  })

  it('refuses half of a surrogate pair', () => {
    expect(() => read([{ emotion: '\ud800' }])).toThrow(RangeError)
  })

  it('reads an empty list of samples as an empty table', () => {
    expect(read([]).size).toBe(0)
  })
})
