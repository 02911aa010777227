import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDataset } from '../../../src/commands/check.ts'
import { openProject, ownCommand, restoringCommand, splitCommand } from '../../../src/commands/input/index.ts'
import { split } from '../../../src/commands/split.ts'
import { labelsOf } from '../answers.ts'
import { commitAll, inFolder } from '../in_folder.ts'
import { printedBy } from '../printed.ts'

const CONFIG = '.github/dataset-balance.yml'

test('a command has the path and the settings, without the flags that only check has', () => {
  const options = { seed: '7', config: 'c.yml', base: 'main', minClassSize: '3' }
  expect(ownCommand('split', { path: 'a b', options })).toBe(
    "dataset-balance split 'a b' --config c.yml --seed 7 --base main",
  )
  expect(ownCommand('verify', { path: undefined, options: {} })).toBe('dataset-balance verify .')
})

test('the command that splits writes the index file, with a config or without', () =>
  inFolder(
    { 'd/l.csv': labelsOf(30), [`p/${CONFIG}`]: 'data: { dataset_path: l.csv }\n', 'p/l.csv': 'id,label\n' },
    async () => {
      const commandFor = async (path: string, options = {}) =>
        splitCommand(await openProject(path, options), { path, options })
      expect(await commandFor('d')).toBe('dataset-balance split d -o ./data/split_indices.json')
      expect(await commandFor('d', { index: 'i.json' })).toBe('dataset-balance split d -o i.json')
      expect(await commandFor('p')).toBe('dataset-balance split p')
    },
  ))

test('an index file that cannot be read is restored from the last commit, or else written from scratch', () =>
  inFolder({ 'l.csv': labelsOf(30) }, async () => {
    const options = { index: 'i.json' }
    const given = { path: 'l.csv', options }
    const command = async () => restoringCommand(await openProject('l.csv', {}), given, 'i.json')
    expect(await command()).toBe('dataset-balance split l.csv -o i.json --rebalance')
    await split('l.csv', { output: 'i.json', quiet: true })
    commitAll()
    writeFileSync('i.json', '{\n  "version": 1,\n  "generation": 0,\n  "dat')
    expect(await command()).toBe('dataset-balance split l.csv --base HEAD -o i.json')
    await expect(split('l.csv', { output: 'i.json', quiet: true })).rejects.toThrow('--base HEAD -o i.json`')
    expect(await split('l.csv', { output: 'i.json', quiet: true, base: 'HEAD' })).toBe(0)
    writeFileSync('i.json', '{\n  "version": 1,\n  "generation": 0,\n  "dat')
    expect(await split('l.csv', { output: 'i.json', quiet: true, rebalance: true })).toBe(0)
  }))

test('check names one command for an index file with conflict markers', () =>
  inFolder(
    { 'l.csv': labelsOf(30), [CONFIG]: 'data: { dataset_path: l.csv }\nreport: { splits: check }\n' },
    async () => {
      await split('.', { quiet: true })
      commitAll()
      const file = 'data/split_indices.json'
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, `<<<<<<< a\n${text}=======\n${text}>>>>>>> b\n`)
      const { stdout } = await printedBy(() => checkDataset('.', { format: 'json' }))
      const { findings } = JSON.parse(stdout)
      expect(findings[0].message).toMatch(
        /Restore the file of one side\. Or run `dataset-balance split \. --base HEAD`$/,
      )
    },
  ))
