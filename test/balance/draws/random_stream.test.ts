import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { randomStream } from '../../../src/balance/draws/random_stream.ts'

test('matches the numbers of seedrandom', () => {
  for (const seed of ['', '42:balance:joy', '-7:balance:é', 'x'.repeat(500)]) {
    const [ours, theirs] = [randomStream(seed), seedrandom(seed)]
    for (let draw = 0; draw < 20_000; draw++) expect(ours()).toBe(theirs())
  }
})
