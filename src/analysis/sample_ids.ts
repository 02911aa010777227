/**
 * The ids of sample objects, which decide their places: `id`, else `path`, else the index. Without either, only
 * appending keeps samples where they are.
 */
export function sampleIds(samples: readonly object[]): string[] {
  return samples.map((sample, index) => textOf(sample, 'id') ?? textOf(sample, 'path') ?? String(index))
}

function textOf(sample: object, key: string): string | undefined {
  const value: unknown = Reflect.get(sample, key)
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isText && value !== '' ? String(value) : undefined
}
