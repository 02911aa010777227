import { describe, expect, test } from 'vitest'
import { hasNoOwner, isOwnIndexFile, isReplaceable } from '../../src/split/replaceable.ts'

const OWN = '{\n  "version": 1,\n  "generation": 1,\n'
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
    [
      'with conflict markers at its generation',
      '{\n  "version": 1,\n<<<<<<< HEAD\n  "generation": 2,\n=======\n  "generation": 3,\n>>>>>>> b\n',
    ],
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
    ['a conflict of other files', '<<<<<<< a\n{}\n=======\n{ "a": 1 }\n>>>>>>> b\n'],
    ['a conflict with another file', `<<<<<<< a\n${OWN}=======\n{ "images": [] }\n>>>>>>> b\n`],
    [
      'a conflict with another file after a long side',
      `<<<<<<< a\n${OWN}${'0,\n'.repeat(5000)}=======\nx\n>>>>>>> b\n`,
    ],
  ])('is not %s', (_, text) => expect(isOwn(text)).toBe(false))
})

describe('an index file replaces', () => {
  const broken = (own: boolean, ownerless: boolean) => ({ kind: 'broken', own, ownerless }) as const
  const [MISSING, READ] = [{ kind: 'missing' }, { kind: 'read' }] as const

  test.each([
    ['nothing', MISSING],
    ['an index file of this tool', READ],
    ['a broken one of this tool', broken(true, false)],
    ['a conflict of its own files', broken(true, true)],
  ])('%s, whatever the base has', (_, there) => {
    for (const onBase of [MISSING, READ, broken(false, false)]) expect(isReplaceable({ there, onBase })).toBe(true)
  })

  test('another conflict or an empty file only if the base has an index file of this tool', () => {
    const there = broken(false, true)
    expect([MISSING, READ, broken(true, true)].map((onBase) => isReplaceable({ there, onBase }))).toEqual([
      false,
      true,
      false,
    ])
  })

  test('no other file, whatever the base has', () => {
    for (const onBase of [MISSING, READ, broken(true, true)])
      expect(isReplaceable({ there: broken(false, false), onBase })).toBe(false)
  })
})

describe('a file tells whose it is', () => {
  const isOwnerless = (text: string) => hasNoOwner(new TextEncoder().encode(text))

  test.each(['', ' \n', '<<<<<<< a\n{}\n=======\n{}\n>>>>>>> b\n', `${'\n'.repeat(9000)}<<<<<<< a\n`])(
    'not: %j',
    (text) => expect(isOwnerless(text)).toBe(true),
  )

  test.each(['{}', 'id,label\na,joy\n', 'a <<<<<<< b', '{"version": 1'])('yes: %j', (text) =>
    expect(isOwnerless(text)).toBe(false),
  )
})
