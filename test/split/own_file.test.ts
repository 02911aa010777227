import { describe, expect, test } from 'vitest'
import { isOwnIndexFile } from '../../src/split/own_file.ts'

const isOwn = (text: string) => isOwnIndexFile(new TextEncoder().encode(text))

describe('an index file of ours', () => {
  test.each([
    ['as it is written', '{\n  "version": 1,\n  "generation": 1,\n  "train": [0]'],
    ['of rules', '{\n  "version": 1,\n  "generation": 3,\n  "rule": "md5(seed:id)"'],
    ['on one line', '{"version":1,"generation":1,"train":[0]}'],
    ['with CRLF and a byte order mark', '\ufeff{\r\n  "version": 1,\r\n  "generation": 1,\r\n'],
    ['cut off', '{\n  "version": 1,\n  "generation": 1,\n  "tr'],
    ['of a later version', '{\n  "version": 2,\n  "generation": 1'],
    [
      'with conflict markers near the end',
      '{\n  "version": 1,\n  "generation": 1,\n<<<<<<< HEAD\n  "train": [0]\n=======',
    ],
    ['with conflict markers at its generation', '{\n  "version": 1,\n<<<<<<< HEAD\n  "generation": 2,\n=======\n'],
    ['with a conflict in the whole file', '<<<<<<< HEAD\r\n{\r\n  "version": 1,\r\n  "generation": 2,\r\n'],
    ['with diff3 markers', '<<<<<<< a\n||||||| b\n=======\n{\n  "version": 1,\n  "generation": 2,\n>>>>>>> c\n'],
  ])('%s', (_, text) => expect(isOwn(text)).toBe(true))

  test.each([
    ['an empty file', ''],
    ['package.json', '{\n  "name": "x",\n  "version": "1.0.0"\n}'],
    ['a version of another kind', '{\n  "version": "1",\n  "generation": 1\n}'],
    ['an index of another tool', '{ "train": [0], "val": [1], "test": [2] }'],
    ['labels', '[{ "version": 1, "generation": 1, "label": "joy" }]'],
    ['a note that mentions one', 'See {"version": 1, "generation": 1}'],
    ['bytes', '\0\u0001PAR1'],
  ])('is not %s', (_, text) => expect(isOwn(text)).toBe(false))
})
