import { describe, expect, test } from 'vitest'
import type { GroupSuggestionData } from '../../../src/mod.ts'
import { parseReport, renderCheckJson, renderComment } from '../../../src/report/index.ts'
import { markdownWording, textWording } from '../../../src/report/text/index.ts'
import { eachGroup, groupSuggestion, groupsFound } from '../../../src/report/wording/index.ts'
import { failing, publication } from '../fixtures.ts'

const COLUMN: GroupSuggestionData = {
  by: 'column',
  kind: null,
  column: 'patient_id',
  line: 'group: patient_id',
  groups: 1204,
  samples: 5000,
  complete: true,
  split_groups: 803,
  split: 'index_file',
}
const FRAMES: GroupSuggestionData = {
  ...COLUMN,
  by: 'names',
  kind: 'frames',
  column: null,
  line: String.raw`group_pattern: '([^/]+)_frame_\d+\.jpg$'`,
  groups: 5,
  samples: 300,
  split_groups: 5,
  split: 'own',
}

const text = textWording()

describe('a suggested group key', () => {
  test('names the column, the number of groups and those that the split divides', () => {
    expect(groupSuggestion(COLUMN, text)).toBe(
      "Column 'patient_id' has 1,204 values in 5,000 samples. In the split of the index file, 803 of the values are in more than one split. To keep the samples of each value in one split, add this line below labels: in the config:",
    )
  })

  test('names the flag on the command line, unless the column needs quotes', () => {
    const wordingOf = (column: string) => groupSuggestion({ ...COLUMN, column }, text, { isCommand: true })
    expect(wordingOf('patient_id')).toContain(
      'To keep the samples of each value in one split, add --group patient_id to the command, or add this line below labels: in the config:',
    )
    expect(wordingOf('patient id')).toContain('in one split, add this line below labels: in the config:')
  })

  test('says what the names have in common', () => {
    expect(groupSuggestion(FRAMES, text)).toBe(
      "The names end with the number of a frame: 5 recordings in 300 samples. In the dataset's own split, all 5 recordings are in more than one split. To keep each recording in one split, add this line below labels: in the config:",
    )
  })

  test.each([
    [{ ...FRAMES, split_groups: 1 }, "In the dataset's own split, 1 of the recordings is in more than one split."],
    [{ ...FRAMES, split_groups: 0 }, "In the dataset's own split, no recording is in more than one split."],
  ])('counts one and none', (suggestion, sentence) => {
    expect(groupsFound(suggestion, text)).toContain(sentence)
  })

  test('says if it is based on the first rows, and nothing about a split that does not exist', () => {
    expect(groupsFound({ ...COLUMN, complete: false, samples: 1000, split_groups: null, split: null }, text)).toBe(
      "Column 'patient_id' has 1,204 values in the first 1,000 rows.",
    )
    expect(eachGroup(FRAMES)).toBe('each recording')
  })

  test('shows a hostile column without effect', () => {
    const hostile = { ...COLUMN, column: '@octo-org <img src=x> `id`\u202e', line: "group: '@octo-org'" }
    const written = groupSuggestion(hostile, markdownWording())
    expect(written).not.toMatch(/@octo|<img|\u202e/)
  })
})

describe('the report with a suggestion', () => {
  const check = { ...failing(), groupSuggestions: [COLUMN, FRAMES] }

  test('is read back from its JSON', async () => {
    const data = await parseReport(renderCheckJson(check))
    expect(data.group_suggestions).toEqual([COLUMN, FRAMES])
    const { group_suggestions: _, ...older } = data
    expect((await parseReport(JSON.stringify(older))).group_suggestions).toEqual([])
  })

  test.each([
    ['kind', 'x'],
    ['groups', -1],
    ['split_groups', '7'],
    ['split', 'theirs'],
    ['line', 'x'.repeat(100_001)],
  ])('is refused with another %s', async (key, value) => {
    const json = JSON.parse(renderCheckJson(check))
    json.group_suggestions[0][key] = value
    await expect(parseReport(JSON.stringify(json))).rejects.toThrow(`group_suggestions.0.${key}`)
  })

  test('has it in the notes of the comment, with a line to copy', () => {
    const comment = renderComment(check, publication)
    expect(comment).toContain('803 of the values are in more than one split')
    expect(comment).toContain('add this line below `labels:` in the config: `group: patient_id`')
    expect(comment).toContain(String.raw`in the config: ${'`'}group_pattern: '([^/]+)_frame_\d+\.jpg$'${'`'}`)
  })
})
