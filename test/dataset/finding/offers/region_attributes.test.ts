import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { regionAttributes } from '../../../../src/dataset/finding/offers/region_attributes.ts'
import { lookAtMemory } from '../../../support/looking.ts'
import { readInMemory } from '../../../support/read_in_memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'regions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const image = (name: string, damage: string) =>
  `"${name}9":{"filename":"${name}","size":9,"regions":[{"shape_attributes":{"name":"rect"},"region_attributes":{${damage}}}],"file_attributes":{}}`
const project = `{"_via_settings":{},"_via_img_metadata":{${image('a.jpg', '"damage":"dent"')},${image('b.jpg', '"damage":"crack"')}}}`

test('regions with a class are converted to one row each', async () => {
  const [{ what = '', command } = {}] = await regionAttributes(lookAtMemory({ 'via.json': project }))
  expect(what).toContain("'via.json' has regions with a class (VGG Image Annotator)")
  expect(command).toBe('dataset-balance analyze regions.csv')
  writeFileSync(join(folder, 'via.json'), project)
  execFileSync('sh', ['-c', what.slice(what.indexOf('python3 '))], { cwd: folder })
  expect(readFileSync(join(folder, 'regions.csv'), 'utf8').split(/\r?\n/)).toEqual([
    'file,label',
    'a.jpg,dent',
    'b.jpg,crack',
    '',
  ])
})

test('are offered instead of the error that the format is not supported', async () => {
  await expect(
    readInMemory({ 'data/via.json': project, 'data/images/a.jpg': 'a', 'data/images/b.jpg': 'b' }),
  ).rejects.toThrow('has regions with a class')
})

test('regions without a class, or with a name that does not fit into the command, have no command', async () => {
  expect(await regionAttributes(lookAtMemory({ 'via.json': `{${image('a.jpg', '')}}` }))).toEqual([])
  const [found] = await regionAttributes(lookAtMemory({ 'via.json': `{${image('a.jpg', `"x'y":"z"`)}}` }))
  expect(found?.command).toBeUndefined()
})
