import { describe, expect, test } from 'vitest'
import { levelPatterns } from '../../../../src/dataset/finding/names/level_patterns.ts'

const IDS = Array.from({ length: 60 }, (_, i) => `${552783238000 + 17 * i}`)
const THREADS = IDS.flatMap((id, i) => {
  const folder = `threads/${['ferguson', 'sydneysiege', 'ottawashooting'][i % 3]}/${i % 2 ? 'rumours' : 'non-rumours'}/${id}`
  return [`${folder}/source-tweet/${id}.json`, `${folder}/reactions/${id}1.json`, `${folder}/reactions/${id}2.json`]
})

describe('levelPatterns', () => {
  test('reads a folder above those of the samples, with the file that each sample has once', () => {
    const [first, second] = levelPatterns(THREADS)
    expect(first).toEqual({
      pattern: '^[^/]+/(?<group>[^/]+)/(?<label>[^/]+)/[^/]+/source-tweet/[^/]+$',
      classes: [
        { name: 'non-rumours', samples: 30 },
        { name: 'rumours', samples: 30 },
      ],
      groups: 3,
      reason: 'class: folder 3 of the path; group: folder 2, with 3 values',
    })
    expect(second?.classes.map(({ name }) => name)).toEqual(['ferguson', 'ottawashooting', 'sydneysiege'])
    const labels = THREADS.flatMap((path) => new RegExp(first?.pattern ?? '-').exec(path)?.groups?.['label'] ?? [])
    expect(labels.length).toBe(60)
  })

  test('ignores files at other depths', () => {
    expect(levelPatterns([...THREADS, 'threads/annotation.json'])).toEqual(levelPatterns(THREADS))
  })

  test('reads the deepest folders if each has the name of another class among its words', () => {
    const paths = Array.from({ length: 40 }, (_, i) => {
      return `Data/${['BuzzFeed', 'PolitiFact'][i % 2]}/${i < 24 ? 'Fake' : 'Real'}NewsContent/${i}-Webpage.json`
    })
    expect(levelPatterns([...paths, 'Data/index.json'])).toEqual([
      {
        pattern: '^[^/]+/[^/]+/(?<label>[^/]+)/[^/]+$',
        classes: [
          { name: 'FakeNewsContent', samples: 24 },
          { name: 'RealNewsContent', samples: 16 },
        ],
        reason: 'class: folder 3 of the path',
      },
    ])
    expect(levelPatterns(paths.map((path) => path.replace(/(?:Fake|Real)(?=News)/, 'Web')))).toEqual([])
  })

  test.each([
    ['files without folders', IDS.map((id) => `${id}.json`)],
    ['folders of splits', IDS.map((id, i) => `${i % 2 ? 'train' : 'test'}/${id}/a.json`)],
    ['numbered folders', IDS.map((id, i) => `part${i % 3}/${id}/a.json`)],
    ['few samples', THREADS.slice(0, 9)],
  ])('proposes nothing for %s', (_, paths) => {
    expect(levelPatterns(paths)).toEqual([])
  })
})
