import { describe, expect, test } from 'vitest'
import { overrideConfig } from '../../src/config/override_config.ts'
import type { LabelOverrides } from '../../src/config/override_labels.ts'
import { InputError } from '../../src/config/problems/errors.ts'
import type { LabelSettings } from '../../src/config/settings/settings.ts'
import { defaultConfig } from '../../src/config/settings/settings_from_written.ts'

function labels(overrides: LabelOverrides, written: Partial<LabelSettings> = {}): LabelSettings {
  const config = { ...defaultConfig(), labels: { ...defaultConfig().labels, ...written } }
  return overrideConfig(config, overrides, (key) => `--${key}`).labels
}

describe('flags for labels', () => {
  test('replace the value in the config', () => {
    const flags = {
      label: 'mood',
      id: 'clip',
      splitColumn: 'part',
      separator: '|',
      columns: 'clip, mood,part',
      names: 'moods.txt',
      pattern: '^(?<label>a)',
    }
    expect(labels(flags, { label: 'tag', id: 'x', map: new Map(), ignore: ['*.txt'] })).toEqual({
      label: 'mood',
      id: 'clip',
      split: 'part',
      separator: '|',
      columns: ['clip', 'mood', 'part'],
      names: 'moods.txt',
      pattern: '^(?<label>a)',
      map: new Map(),
      ignore: ['*.txt'],
    })
  })

  test('do not change the config if they are empty', () => {
    expect(labels({ label: '', id: ' ', separator: '' }, { label: 'tag' })).toEqual({ label: 'tag', ignore: [] })
  })

  test.each<[string, LabelSettings['label']]>([
    ['4', 4],
    ['genre,mood', ['genre', 'mood']],
    ['0, 2', [0, 2]],
    ['"label, coarse"', 'label, coarse'],
    ['"4"', '4'],
    ['"a ""b"""', 'a "b"'],
    ['song id', 'song id'],
  ])('accept the label %s', (label, taken) => {
    expect(labels({ label }).label).toEqual(taken)
  })

  test('accept white space as a separator', () => {
    expect(labels({ separator: ' ' }).separator).toBe(' ')
  })

  test('refuse a separator if the config has one column per label', () => {
    const oneHot = { label: ['a', 'b'], oneHot: true }
    expect(() => labels({ separator: ',' }, oneHot)).toThrow(
      new InputError(
        'Cannot use --separator because the config sets labels.one_hot, which makes each column one label. To read several labels from one column, add --label with its name.',
      ),
    )
    expect(labels({ separator: ',', label: 'tags' }, oneHot)).toEqual({ label: 'tags', separator: ',', ignore: [] })
  })

  test('replace a pattern for groups with a group column', () => {
    expect(labels({ group: 'song' }, { groupPattern: '^(.)' })).toEqual({ group: 'song', ignore: [] })
  })

  test('replace a one-hot list with one label column', () => {
    expect(labels({ label: 'mood' }, { label: ['joy', 'calm'], oneHot: true })).toEqual({ label: 'mood', ignore: [] })
    expect(labels({ label: 'a,b' }, { label: ['joy', 'calm'], oneHot: true }).oneHot).toBe(true)
  })

  test.each<LabelOverrides>([{ label: 'a,a' }, { columns: 'id,id' }, { columns: ',' }, { names: '.git/names.txt' }])(
    'are named in an error if they cannot be used: %o',
    (flags) => {
      const [key = ''] = Object.keys(flags)
      expect(() => labels(flags)).toThrow(InputError)
      expect(() => labels(flags)).toThrow(`for --${key}: it must be`)
    },
  )

  test('count as set', () => {
    const config = overrideConfig(defaultConfig(), { splitColumn: 'part' }, (key) => `--${key}`)
    expect(config.written.has('labels.split')).toBe(true)
  })
})

describe('--one-hot', () => {
  test('names the columns, and replaces the label column and the separator of the config', () => {
    expect(labels({ oneHot: 'cat, dog,"a, b",3' }, { label: 'tag', separator: ';' })).toEqual({
      label: ['cat', 'dog', 'a, b', 3],
      oneHot: true,
      ignore: [],
    })
    expect(labels({ oneHot: 'cat' }).label).toEqual(['cat'])
  })

  test('is an error together with --label or --separator, or with a column twice', () => {
    expect(() => labels({ oneHot: 'a,b', label: 'c', separator: ';' })).toThrow(
      'Cannot use --label together with --oneHot, whose columns are one label each\n' +
        'Cannot use --separator together with --oneHot, whose columns are one label each',
    )
    expect(() => labels({ oneHot: 'a,a' })).toThrow(
      "Cannot use 'a,a' for --oneHot: it must be the columns that are one class each, separated by commas, each once, such as cat,dog,bird",
    )
  })
})
