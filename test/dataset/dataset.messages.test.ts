import { expect, test } from 'vitest'
import { InputError, type LabelSettings } from '../../src/config/index.ts'
import { readDataset } from '../../src/dataset/index.ts'
import { compileGlob } from '../../src/dataset/paths/glob.ts'
import { datasetAt } from '../support/dataset_settings.ts'
import { memoryTree } from '../support/memory_tree.ts'
import { readInMemory } from '../support/read_in_memory.ts'

interface Input {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly labels?: Partial<LabelSettings>
  readonly message: string
}

const LABELS = 'id,label\na.mid,joy\nb.mid,calm\n'

const ERRORS: Readonly<Record<string, Input>> = {
  'an empty names file': {
    files: { 'data/l.csv': 'id,label\na,0\n', 'data/names.txt': '' },
    labels: { names: 'names.txt' },
    message: 'data/names.txt: Found no class names: the file is empty',
  },
  'a names file that does not exist': {
    files: { 'data/l.csv': 'id,label\na,0\n' },
    labels: { names: 'names.txt' },
    message: "Cannot find 'data/names.txt' in memory (labels.names)",
  },
  'too many names': {
    files: { 'data/l.csv': 'id,label\na,0\n', 'data/names.txt': 'x\n'.repeat(200_001) },
    labels: { names: 'names.txt' },
    message:
      'data/names.txt:200001: Found more than 200,000 class names. Set labels.names to a file with one name per line.',
  },
  'a label file that does not exist': {
    files: { 'data/l.csv': LABELS },
    labels: { file: 'm.csv' },
    message: "Cannot find 'data/m.csv' in memory",
  },
  'a DVC pointer': {
    files: { 'data/l.csv.dvc': 'outs:\n- path: l.csv\n' },
    labels: { file: 'l.csv' },
    message:
      'data/l.csv.dvc: Found a DVC pointer (l.csv.dvc) instead of the data. Fetch the data with `dvc pull`. In a workflow, do this in an earlier step.',
  },
  'a pattern without a label': {
    files: { 'data/a.mid': '' },
    labels: { pattern: '^(?<group>.)' },
    message:
      "Found no (?<label>...) in labels.pattern: '^(?<group>.)'. Put it around the part of the path that is the label.",
  },
  'an unknown extension': {
    files: { 'data/l.xyz': 'joy\n' },
    labels: { file: 'l.xyz' },
    message: 'data/l.xyz: Cannot detect the format from the extension. Set it, for example: `labels: { format: csv }`',
  },
  'ids that are not files, grouped by content': {
    files: { 'data/l.csv': LABELS, 'data/a.mid': 'x' },
    labels: { group: 'content' },
    message:
      "data/l.csv:3: Cannot group by content: the id 'b.mid' is not the path of a file in data. Set labels.content to the column with the content, or labels.id to the column with the paths.",
  },
  'an empty JSON file': {
    files: { 'data/l.json': ' \n' },
    labels: { file: 'l.json' },
    message: 'data/l.json: Cannot read this as JSON: the file is empty',
  },
  'JSON of many levels': {
    files: { 'data/l.json': '['.repeat(1000) },
    labels: { file: 'l.json' },
    message: "data/l.json:1:502: Cannot read this as JSON: expected at most 500 levels of nesting, found '['",
  },
  'a control character in JSON': {
    files: { 'data/l.json': '[{"id":"a\tb"}]' },
    labels: { file: 'l.json' },
    message:
      "data/l.json:1:10: Cannot read this as JSON: expected an escape sequence for the control character in a string, found '\t'",
  },
  'labels by id that could be settings': {
    files: { 'data/l.json': '{"one":"joy","two":"calm"}' },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found an object with the keys 'one' and 'two', each a string or number. Cannot determine whether the keys are ids and the values are labels: the keys are plain words, and no label occurs twice. If they are, name them. Add this to `.github/dataset-balance.yml`:\nlabels: { file: l.json, columns: [id, label] }",
  },
  'times by file': {
    files: { 'data/l.json': '{"a/1.csv":["2014-04-10 07:15:00"],"a/2.csv":["2014-04-11 16:45:00","2014-04-12"]}' },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found an object with the keys 'a/1.csv' and 'a/2.csv', each a list of 1 to 2 texts. Cannot determine whether the keys are ids and the values are labels: the values are times. If they are, name them. Add this to `.github/dataset-balance.yml`:\nlabels: { file: l.json, columns: [id, label] }",
  },
  'lists of words': {
    files: { 'data/l.json': '{"one":["joy","sun"],"two":["calm","rain","sea"]}' },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found an object with the keys 'one' and 'two', each a list of 2 to 3 texts. Cannot determine whether the keys of these lists are classes, each with its texts, or ids of samples, each with its labels. Name the keys and the items of the lists. Choose one in the config:\nlabels: { file: l.json, columns: [label, text] }\nlabels: { file: l.json, columns: [id, label] }",
  },
  'a YAML file without rows': {
    files: { 'data/l.yaml': '- joy\n- calm\n' },
    labels: { file: 'l.yaml' },
    message: 'data/l.yaml: Found no rows. Expected a mapping of labels or records by id, or a list of records.',
  },
  'XML with a document type': {
    files: { 'data/Annotations/a.xml': '<!DOCTYPE a [<!ENTITY a "b">]>\n<annotation/>' },
    message: 'data/Annotations/a.xml:1: Cannot read XML with a <!DOCTYPE>. Remove the declaration.',
  },
  'XML with thousands of levels': {
    files: { 'data/Annotations/a.xml': '<annotation>'.repeat(100_000) },
    message: 'data/Annotations/a.xml: Cannot read this as XML: its elements are nested too deeply',
  },
  'lists of different lengths': {
    files: { 'data/l.json': '{"a":[],"b":[["x","y"],["z"]]}' },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found no rows in an object with the keys 'a' and 'b', each a list of 0 to 2 lists of different lengths. Expected a list of records, an object of columns, an object of records by id, an object of classes with their texts, or an object of splits (train, val, test), each a list of records or of [text, label].",
  },
  'splits of objects with many keys': {
    files: {
      'data/l.json': JSON.stringify({
        train: { a: 1, b: 1, c: 1, d: 1 },
        test: { e: 1, f: 1, g: 1, h: 1 },
      }),
    },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found no rows in an object with the keys 'train' and 'test', each an object with keys such as 'a', 'b', 'c', 'd', 'e', 'f'. Expected a list of records, an object of columns, an object of records by id, an object of classes with their texts, or an object of splits (train, val, test), each a list of records or of [text, label].",
  },
  'lists of different things': {
    files: { 'data/l.json': '{"a":[["x",["y"]],"z"],"b":[["x","y"],1]}' },
    labels: { file: 'l.json' },
    message:
      "data/l.json: Found no label column (label, emotion, class, category, target, tag, y), and no column looks like one. The columns of 2 rows, of an object with the keys 'a' and 'b', each a list of 2 values of different kinds:\n- a: 2 distinct values\n- b: 2 distinct values",
  },
  'lists of cells without names': {
    files: { 'data/l.json': '[["a","b","c"],["d","e","f"]]' },
    labels: { file: 'l.json' },
    message:
      'data/l.json: Found no rows in a list of 2 lists of 3 texts. Expected a list of records, an object of columns, an object of records by id, an object of classes with their texts, or an object of splits (train, val, test), each a list of records or of [text, label]. To read lists of cells, name their columns: `labels: { file: l.json, columns: [id, text, label] }`',
  },
  'an unknown escape in JSON': {
    files: { 'data/l.json': '[{"id":"a\\x"}]' },
    labels: { file: 'l.json' },
    message: "data/l.json:1:10: Cannot read this as JSON: expected an escape such as \\n or \\u00e9, found '\\'",
  },
  'a key without quotes': {
    files: { 'data/l.json': '[{id:1}]' },
    labels: { file: 'l.json' },
    message: "data/l.json:1:3: Cannot read this as JSON: expected a key in '\"', found 'i'",
  },
}

test.each(Object.entries(ERRORS))('%s is one clear error', async (_, { files, labels, message }) => {
  const problem = await readInMemory(files, labels === undefined ? {} : { labels }).catch(
    (error: Error) => error.message,
  )
  expect(problem).toBe(message)
})

test('class names with spaces around them are one warning', async () => {
  const { notes } = await readInMemory({ 'data/l.csv': 'id,label\na," joy"\nb,"calm "\nc,joy\n' })
  expect(notes.map(({ message }) => message)).toContain(
    "Found 2 class names with spaces around them: ' joy', 'calm '. With the spaces, they are different classes.",
  )
})

test('lines of a list that start with # are one note', async () => {
  const { notes } = await readInMemory(
    { 'data/l.txt': '# one\n# two\na.jpg joy\nb.jpg calm\n' },
    { labels: { file: 'l.txt', format: 'path-list' } },
  )
  expect(notes.map(({ message }) => message)).toContain('Ignored 2 lines of data/l.txt because they start with #')
})

test('a glob that is too large is one error', () => {
  expect(() => compileGlob(`*${'{a,b}'.repeat(9)}`)).toThrow(
    "Cannot use the glob '*{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}': its braces have more than 256 alternatives",
  )
  expect(() => compileGlob('*'.repeat(200_000))).toThrow(
    'Cannot use so large a glob: the limit is 1,000 globs with wildcards and 20,000 characters, with braces expanded',
  )
})

test('labels without a class name are one warning', async () => {
  const { notes } = await readInMemory(
    { 'data/l.csv': 'id,label\na,0\nb,7\n', 'data/names.txt': 'joy\ncalm\n' },
    { labels: { names: 'names.txt' } },
  )
  expect(notes.map(({ message }) => message)).toContain(
    "Kept 1 label unchanged because it is not among the class names: '7'",
  )
})

test('a file with a line that is too long for the runtime is one error', async () => {
  const tree = memoryTree({ 'data/l.csv': LABELS })
  const read = () => Promise.reject(Object.assign(new Error('too long'), { code: 'ERR_STRING_TOO_LONG' }))
  const config = { data: datasetAt('data'), labels: { ignore: [], file: 'l.csv' } }
  await expect(readDataset({ ...tree, read }, config)).rejects.toThrow(
    new InputError('Cannot read the file: a line or a cell is too long for a single string', { file: 'data/l.csv' }),
  )
})
