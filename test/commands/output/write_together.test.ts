import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openProject } from '../../../src/commands/input/index.ts'
import { writeTogether } from '../../../src/commands/output/index.ts'
import { inFolder } from '../in_folder.ts'

test('if the last file cannot be written, the others are removed or get their old content back', () =>
  inFolder({ 'l.csv': 'id,label\na,x\n', 'old.txt': 'before' }, async (root) => {
    const project = await openProject('l.csv', {})
    const file = (path: string, content: string) => ({ path, content, root })
    // The path of the last file leads through the first one, which does not exist when all places are checked.
    const files = [file('a/b/new.txt', 'new'), file('old.txt', 'after'), file('a/b/new.txt/c', '')]
    await expect(writeTogether(files, project)).rejects.toThrow("Cannot write 'a/b/new.txt/c'")
    expect(existsSync('a')).toBe(false)
    expect(readFileSync('old.txt', 'utf8')).toBe('before')
  }))
