import { randomStream } from './random_stream.ts'

/**
 * Returns a copy of `rows` whose first `count` rows are drawn without replacement: a Fisher-Yates shuffle that stops
 * there.
 *
 * @param stream The seed of the random numbers.
 */
export function shuffledTo(rows: Int32Array, count: number, stream: string): Int32Array {
  if (count === 0) return rows
  const random = randomStream(stream)
  const shuffled = rows.slice()
  const size = shuffled.length
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (size - i))
    const row = shuffled[j] as number
    shuffled[j] = shuffled[i] as number
    shuffled[i] = row
  }
  return shuffled
}
