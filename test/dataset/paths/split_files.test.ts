import { expect, test } from 'vitest'
import { fileFamilies, splitOfFile, splitsOfFiles } from '../../../src/dataset/paths/split_files.ts'

const familiesOf = (...paths: readonly string[]) =>
  fileFamilies(paths.map((path) => ({ paths: [path] }))).map((family) => family.flatMap((one) => one.paths))

test.each([
  ['treino.csv', 'train'],
  ['datos_prueba.csv', 'test'],
  ['validação.tsv', 'val'],
  ['validac\u0327a\u0303o.tsv', 'val'],
  ['Trainingsdaten.csv', 'train'],
  ['训练集.csv', 'train'],
  ['KDDTrain+.txt', 'train'],
  ['KDDTest-21.txt', 'test'],
  ['Constraints.csv', undefined],
])('the split of %s is %s', (path, split) => {
  expect(splitOfFile(path)).toBe(split)
})

test('tables of other splits may have more words in their names', () => {
  const nli = ['multinli_train.jsonl', 'multinli_dev_matched.jsonl', 'multinli_dev_mismatched.jsonl']
  expect(familiesOf(...nli)).toEqual([nli])
  const tasks = ['a', 'b'].map((task) => [`train_task_${task}.csv`, `dev_task_${task}_labelled.csv`])
  expect(familiesOf(...tasks.flat())).toEqual(tasks)
})

test('a subset of a split is separate', () => {
  expect(familiesOf('KDDTrain+.txt', 'KDDTest+.txt', 'KDDTrain+_20Percent.txt', 'KDDTest-21.txt')).toEqual([
    ['KDDTrain+.txt', 'KDDTest+.txt'],
    ['KDDTrain+_20Percent.txt'],
    ['KDDTest-21.txt'],
  ])
})

test('a table that fits several training splits is separate', () => {
  expect(familiesOf('train_a.csv', 'train_b.csv', 'test.csv')).toEqual([['train_a.csv'], ['train_b.csv'], ['test.csv']])
})

test('trainval contains train, so it is a separate dataset', () => {
  const families = fileFamilies(['l_train.csv', 'l_val.csv', 'l_trainval.csv'].map((path) => ({ paths: [path] })))
  expect(families.map((family) => family.flatMap(({ paths }) => paths))).toEqual([
    ['l_train.csv', 'l_val.csv'],
    ['l_trainval.csv'],
  ])
})

test('abbreviations are splits next to each other', () => {
  expect(familiesOf('tr.json', 'te.json', 'val.json')).toEqual([['tr.json', 'te.json', 'val.json']])
  expect(familiesOf('tr_meta.csv', 'te_meta.csv')).toEqual([['tr_meta.csv', 'te_meta.csv']])
  expect(splitsOfFiles(['d/tr.json', 'd/te.json', 'd/val.json'])).toEqual(['train', 'test', 'val'])
  expect(splitsOfFiles(['wav_tr.scp', 'wav_cv.scp', 'wav_tt.scp'])).toEqual(['train', 'val', 'test'])
})

test('abbreviations next to other languages are languages', () => {
  const languages = ['en.csv', 'hi.csv', 'te.csv', 'tr.csv']
  expect(familiesOf(...languages)).toEqual(languages.map((path) => [path]))
  expect(splitsOfFiles(['hi.csv', 'tr.csv'])).toEqual([undefined, undefined])
  expect(splitsOfFiles(['te.csv', 'val.csv'])).toEqual([undefined, 'val'])
  const ofLanguages = ['train_en.csv', 'train_tr.csv', 'test_en.csv', 'test_tr.csv']
  expect(familiesOf(...ofLanguages)).toEqual([
    ['train_en.csv', 'test_en.csv'],
    ['train_tr.csv', 'test_tr.csv'],
  ])
})

test('folders of folds that contain the same splits are rounds of a cross-validation', () => {
  const rounds = [1, 2].map((n) => [`cv/fold-${n}/train.csv`, `cv/fold-${n}/test.csv`])
  expect(familiesOf(...rounds.flat())).toEqual(rounds)
  const parts = ['fold_1/val.csv', 'fold_2/val.csv']
  expect(familiesOf(...parts)).toEqual([parts])
})
