import { describe, expect, test } from 'vitest'
import { findXml } from '../../../src/dataset/finding/annotations/find_xml.ts'
import { nothingFound } from '../../../src/dataset/finding/nothing_found.ts'
import { tableStart } from '../../../src/dataset/finding/tables/table_start.ts'
import { isNumber } from '../../../src/dataset/formats/column_kind.ts'
import { closedJson } from '../../../src/dataset/formats/cut_json.ts'
import { jsonOutline } from '../../../src/dataset/formats/json_outline.ts'
import { guessLabel } from '../../../src/dataset/formats/label_flags.ts'
import { pathsInList } from '../../../src/dataset/formats/path_list.ts'
import { rootName } from '../../../src/dataset/formats/xml.ts'
import { darknetFiles, reachable } from '../../../src/dataset/layouts/darknet.ts'
import { yoloOfFile } from '../../../src/dataset/layouts/yolo_description.ts'
import { firstHoldsBox } from '../../../src/dataset/layouts/yolo_files.ts'
import { lookAtMemory } from '../../support/looking.ts'

/** Processor time; each of these takes milliseconds, and took from several seconds to forever. */
async function seconds(run: () => unknown): Promise<number> {
  const start = process.cpuUsage().user
  await run()
  return (process.cpuUsage().user - start) / 1e6
}

const START = 64 * 1024
const LONG = 400_000
const column = (name: string, place: number) => ({ name, place, filled: 10, distinct: 2, kind: 'texts' as const })

const TEXTS: readonly (readonly [string, () => unknown])[] = [
  ['texts of cut JSON that are never closed', () => closedJson(`[1,"${'\\"'.repeat(4 * START)}`)],
  ['commas below brackets of cut JSON', () => closedJson(`${'['.repeat(START)}${'1,'.repeat(START)}`)],
  ['numbers of a box before a word', () => firstHoldsBox(`0 ${'1111111111 '.repeat(20)}x`)],
  ['digits before a word', () => isNumber(`${'1'.repeat(LONG)}x`)],
  ['comments that are never closed', () => rootName('<!--'.repeat(LONG))],
  [
    'blanks in a .data file',
    () => darknetFiles(['obj.data'], lookAtMemory({ 'obj.data': `names=x${' '.repeat(LONG)}y` }).context),
  ],
  ['steps of a path in a .data file', () => reachable('a/'.repeat(20_000), () => false)],
  ['quotes and blanks in a list', () => pathsInList([`"a"${' '.repeat(3000)}b\u2028c`], () => false)],
  [
    'columns that are named alike',
    () =>
      guessLabel(
        [...Array(60_000).keys()].map((i) => column(`${'c'.repeat(20)}${i >> 1}`, i)),
        false,
      ),
  ],
  [
    'blank lines in a .data file',
    () => {
      const { context } = lookAtMemory({ 'obj.data': '\n'.repeat(LONG) })
      return yoloOfFile(context, 'obj.data')
    },
  ],
  [
    'blank lines in .gitmodules',
    () => {
      const { context } = lookAtMemory({ '.gitmodules': '\n'.repeat(LONG) })
      return nothingFound([], context)
    },
  ],
  [
    'tags of images that are never closed',
    () => {
      const path = 'a.xml'
      const look = lookAtMemory({ [path]: '' })
      const textOf = async () => `<annotations>${'<image '.repeat(60_000)}`
      return findXml({ look, xml: [path], json: [], texts: [], images: [], others: [], textOf })
    },
  ],
  [
    'texts of JSON that are never closed',
    () => tableStart('a.json', lookAtMemory({ 'a.json': `[{"a":1},{"${'\\"'.repeat(START)}` })),
  ],
]

describe('text from an untrusted file', () => {
  test.each(TEXTS)('is scanned in linear time: %s', async (_, run) => {
    expect(await seconds(run)).toBeLessThan(1)
  })
})

test('the outline of JSON has no paths that are deep or long', () => {
  expect(jsonOutline('['.repeat(20_000)).counts.size).toBeLessThan(10)
  expect([...jsonOutline(`{"a":1,"${'k'.repeat(30_000)}":{"b":1}}`).keys]).toEqual(['a'])
})

test('the root of XML is found after its comments', () => {
  expect(rootName('<?xml version="1.0"?><!-- <a> --><!--<b>--><annotation><c/>')).toBe('annotation')
  expect(rootName('<!-- <a>')).toBeUndefined()
})

test('submodules are recognized by the paths in .gitmodules, with any spaces around them', async () => {
  const { context } = lookAtMemory({
    '.gitmodules': '[submodule "a"]\n\tpath = data/a\n\turl = ../path=b\r\n[submodule "b"]\r\n  path=data/b  \r\n',
    'data/b/x.txt': '',
  })
  const { message } = await nothingFound(['data/b/x.txt'], context)
  expect(message).toContain("Some submodules are not checked out: 'data/a'. Fetch them with")
})
