import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openProject } from '../../../src/commands/input/project.ts'
import { noteFoundAgain, refuseFolders, refusePlace } from '../../../src/commands/output/output_place.ts'
import { signed } from '../../../src/commands/output/own_report.ts'
import { inFolder } from '../in_folder.ts'

const FILES = {
  'd/l.csv': 'id,label,remark\na,joy,notes.md\nb,calm,x.mid\n',
  'notes.md': 'mine\n',
  'free.md': 'mine\n',
}

/** Why a path is refused, or '' if it can be written. `prepare` runs in the folder first. */
function refusal(path: string, prepare: () => void = () => {}, files: Readonly<Record<string, string>> = FILES) {
  return inFolder(files, async () => {
    prepare()
    const project = await openProject('d', {})
    project.reads.note(`${process.cwd()}/d/l.csv`)
    return refusePlace(path, project).then(
      () => '',
      (error: Error) => error.message,
    )
  })
}

describe('a place can be written', () => {
  test('if it does not exist', async () => expect(await refusal('new.md')).toBe(''))
  test('if the file does not belong to the dataset', async () => expect(await refusal('free.md')).toBe(''))
  test('if the file in the dataset is a report of this tool', async () => {
    const report = signed('<!-- dataset-balance: x -->\n', 'r.md')
    expect(await refusal('d/r.md', undefined, { ...FILES, 'd/r.md': report })).toBe('')
  })
})

describe('if the labels cannot be read', () => {
  const broken = { ...FILES, 'd/l.csv': 'id,label\na,joy,x\n' }
  test('an earlier output of this tool can be replaced', async () => {
    expect(await refusal('r.md', undefined, { ...broken, 'r.md': signed('### x\n', 'r.md') })).toBe('')
  })
  test('a place is refused if they can refer to the file', async () => {
    expect(await refusal('free.md', undefined, broken)).toBe(
      "Cannot replace 'free.md': the dataset, which can refer to it, cannot be read: d/l.csv:2: Expected 2 cells, found 3. Put cells that contain the delimiter in double quotes. If the further cells are labels too, add `labels: { label: label, ragged: labels }` to the config. Choose another file.",
    )
  })
})

describe('a place is refused, with the reason and what to do', () => {
  test('a file that was read', async () => {
    expect(await refusal('d/l.csv')).toBe("Cannot replace 'd/l.csv': this run has read it. Choose another file.")
  })
  test('a hard link to a file that was read', async () => {
    expect(await refusal('o.csv', () => linkSync('d/l.csv', 'o.csv'))).toBe(
      "Cannot replace 'o.csv': this run has read it. Choose another file.",
    )
  })
  test('an index file', async () => {
    const index = '{\n  "version": 1,\n  "generation": 1\n}\n'
    expect(await refusal('i.json', undefined, { ...FILES, 'i.json': index })).toBe(
      "Cannot replace 'i.json': it is an index file. Choose another file.",
    )
  })
  test('the path that the config uses for the index file', async () => {
    expect(await refusal('data/split_indices.json', undefined, { ...FILES, 'data/split_indices.json': 'x' })).toBe(
      "Cannot replace 'data/split_indices.json': the config uses this path for the index file. Choose another file.",
    )
  })
  test('a file in the dataset that this tool has not written', async () => {
    expect(await refusal('d/readme.md', undefined, { ...FILES, 'd/readme.md': 'mine\n' })).toBe(
      "Cannot replace 'd/readme.md': it is in the dataset and is not an unchanged report of this tool. If it is an old report, delete it first. Choose another file.",
    )
  })
  test('another name of a file in the dataset', async () => {
    const prepare = () => linkSync('d/x.mid', 'o.md')
    expect(await refusal('o.md', prepare, { ...FILES, 'd/x.mid': 'mine\n' })).toBe(
      "Cannot replace 'o.md': it is another name of a file in the dataset. Choose another file.",
    )
  })
  test('a sample of the dataset', async () => {
    const files = { ...FILES, 'd/l.csv': 'id,label\nnotes.md,joy\nx.mid,calm\n' }
    expect(await refusal('notes.md', undefined, files)).toBe(
      "Cannot replace 'notes.md': it is a sample of the dataset. Choose another file.",
    )
  })
  test('a file that a column of the dataset refers to', async () => {
    expect(await refusal('notes.md')).toBe(
      "Cannot replace 'notes.md': column 'remark' of the dataset refers to it. Choose another file.",
    )
  })
  test('a folder', async () => {
    expect(await refusal('d')).toBe("Cannot write 'd': it is a folder. Choose a file in it.")
  })
  test('a pipe', async () => {
    const prepare = () => void execFileSync('mkfifo', ['pipe'])
    expect(await refusal('pipe', prepare)).toBe("Cannot write 'pipe': it is a pipe or a device. Choose a regular file.")
  })
  test('a symbolic link', async () => {
    expect(await refusal('link.md', () => symlinkSync('free.md', 'link.md'))).toBe(
      "Cannot write 'link.md': it is a symbolic link. Use the path of the file itself.",
    )
  })
  test('a file in a folder that is a symbolic link', async () => {
    const prepare = () => {
      mkdirSync('real')
      symlinkSync('real', 'link')
    }
    expect(await refusal('link/x.md', prepare)).toBe(
      "Cannot write 'link/x.md': 'link' is a symbolic link. Use the path of the folder that it leads to.",
    )
  })
  test.each(['.git/x.md', 'sub/.git/hooks/x'])('%s, inside the .git folder', async (path) => {
    expect(await refusal(path)).toBe(`Cannot write '${path}': it is inside the .git folder. Choose another folder.`)
  })
})

test('an index file that grows can be replaced although it was read', () =>
  inFolder({ 'i.json': '{}' }, (root) => {
    expect(refuseFolders('i.json', { root })?.isFile()).toBe(true)
  }))

describe('a new table where the dataset is searched for', () => {
  const note = (file: string, path: string, labels = {}) =>
    inFolder(FILES, async () => noteFoundAgain(file, await openProject(path, labels)))

  test('will be found, too', async () => {
    expect(await note('d/b.csv', 'd')).toMatch(/^The next search for the dataset in 'd' will find 'd\/b\.csv', too\./)
    expect(await note('b.csv', '.')).toContain("in '.' will find 'b.csv'")
  })

  test('is not found if it is elsewhere, or if the label file is known', async () => {
    expect([await note('b.csv', 'd'), await note('d/b.csv', 'd/l.csv')]).toEqual([undefined, undefined])
    expect(await note('d/b.csv', 'd', { pattern: '(?<label>x)' })).toBeUndefined()
  })
})
