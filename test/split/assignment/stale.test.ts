import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { whyStale } from '../../../src/split/assignment/stale.ts'
import type { IndexFile } from '../../../src/split/index.ts'

const config = defaultConfig()
const fileWith = (strategy: string) =>
  ({ dataset: { samples: 4 }, generation: 1, config: { strategy, ratios: [] } }) as unknown as IndexFile

test.each([
  ['hybrid', 4, 'it was written with other balancing settings (balancing_strategy: hybrid → oversample)'],
  [
    'hybrid',
    5,
    'it was written for 4 samples, but the dataset has 5, and with other balancing settings (balancing_strategy: hybrid → oversample)',
  ],
  ['oversample', 5, 'it was written for 4 samples, but the dataset has 5'],
  ['oversample', 4, 'it was written for different samples, a different order of rows or different settings'],
])(
  'an index file with %s for %i samples is out of date, and the reason names what differs',
  (strategy, samples, why) => {
    expect(whyStale(fileWith(strategy), { samples, generation: 1, config })).toBe(why)
  },
)
