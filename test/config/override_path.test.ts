import { describe, expect, test } from 'vitest'
import { defaultConfig, overrideConfig, withPath } from '../../src/config/index.ts'

const config = defaultConfig()

describe('withPath', () => {
  test.each(['songs', './songs/', '/data/label.csv', '.', 'a b', 'my.github/x'])(
    'gives %j like any other override',
    (path) => {
      expect(withPath(config, path)).toEqual(overrideConfig(config, { datasetPath: path }, String))
    },
  )

  test.each([undefined, '', ' ', ' songs', '.git', 'songs/.git/x', 'GIT~1'])('leaves %j to overrideConfig', (path) => {
    expect(withPath(config, path)).toBeUndefined()
  })

  test('leaves a config with additional datasets to overrideConfig, because the path may be one of them', () => {
    const joined = { ...config, data: { ...config.data, additionalDatasets: [{ path: 'songs' }] } }
    expect(withPath(joined, 'songs')).toBeUndefined()
  })
})
