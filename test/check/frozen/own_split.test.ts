import { describe, expect, test } from 'vitest'
import { baseOf, checkSide } from '../checking.ts'

const config = (frozen: string, more = '', id = 'id: id, ') =>
  `data: { dataset_path: data, frozen_splits: [${frozen}]${more} }\nlabels: { ${id}label: label, split: split }\n`
const LINES = Array.from({ length: 30 }, (_, i) => {
  return `s${i},${i % 2 === 0 ? 'joy' : 'calm'},${['train', 'val', 'test'][i % 3]}`
})
const csv = (lines: readonly string[]) => ({ 'data/l.csv': `id,label,split\n${lines.join('\n')}\n` })
const withoutIds = (lines: readonly string[]) => ({
  'data/l.csv': `label,split\n${lines.map((line) => line.replace(/^[^,]*,/, '')).join('\n')}\n`,
})

async function notesOf(head: readonly string[], text = config('test'), table = csv) {
  const base = await baseOf({ config: text, files: table(LINES) })
  const { notes } = await checkSide({ config: text, files: table(head) }, base)
  return notes.filter(({ message }) => /frozen|frozen_splits/.test(message))
}

describe('frozen_splits and the split of the dataset itself', () => {
  test('fail if the change no longer freezes it', async () => {
    const base = await baseOf({ config: config('test'), files: csv(LINES) })
    const findingsOf = async (text: string) => {
      const { findings } = await checkSide({ config: text, files: csv(LINES) }, base)
      return findings.filter(({ rule }) => rule === 'split_settings')
    }
    expect(await findingsOf(config('val'))).toMatchObject([
      {
        level: 'fail',
        message:
          'The change no longer freezes a split of the dataset itself that the base freezes (frozen_splits: test → val). Restore frozen_splits. No waiver applies to this. If it is intended, a maintainer can set the override label (report.override_label), or push the config to the base branch.',
      },
    ])
    expect(await findingsOf(config(''))).toHaveLength(1)
    expect(await findingsOf(config('test, val'))).toEqual([])
  })

  test('warn of new samples, also of those from another split', async () => {
    const moved = LINES.map((line) => line.replace('s0,joy,train', 's0,joy,test'))
    expect(await notesOf([...moved, 'new,joy,test', 'other,joy,train'])).toEqual([
      {
        level: 'warning',
        message:
          "2 samples are new in the dataset's own test split, which is frozen: 's0', 'new'. Move them to another split, or remove test from data.frozen_splits.",
      },
    ])
  })

  test('leave samples that are removed from the test split to test_changed', async () => {
    expect(await notesOf(LINES.filter((line) => !line.startsWith('s2,')))).toEqual([])
  })

  test('warn of samples that leave another split, or if test_changed is off', async () => {
    const head = LINES.filter((line) => !line.startsWith('s1,') && !line.startsWith('s2,'))
    const val =
      "1 sample leaves the dataset's own val split, which is frozen: 's1'. Restore it, or remove val from data.frozen_splits."
    expect(await notesOf(head, config('val'))).toEqual([{ level: 'warning', message: val }])
    const off = `${config('test')}thresholds: { test_changed: off }\n`
    expect((await notesOf(head, off)).map(({ message }) => message)).toEqual([
      "1 sample leaves the dataset's own test split, which is frozen: 's2'. Restore it, or remove test from data.frozen_splits.",
    ])
  })

  test('count new rows without ids', async () => {
    const notes = await notesOf(['new,joy,test', ...LINES], config('test', '', ''), withoutIds)
    expect(notes.map(({ message }) => message)).toEqual([
      "1 sample is new in the dataset's own test split, which is frozen. Move it to another split, or remove test from data.frozen_splits.",
    ])
  })

  test('say that only the index file is frozen if there is one', async () => {
    const saving = config('test', ', save_split_indices: true')
    expect(await notesOf([...LINES, 'new,joy,test'], saving)).toEqual([
      {
        level: 'note',
        message: "data.frozen_splits freezes the splits of the index file, not the dataset's own test split",
      },
    ])
  })

  test('say nothing if nothing is frozen or nothing changed', async () => {
    expect(await notesOf([...LINES, 'new,joy,test'], config(''))).toEqual([])
    expect(await notesOf(LINES)).toEqual([])
  })
})
