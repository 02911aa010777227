import { expect, test } from 'vitest'
import { openProject } from '../../../src/commands/input/project.ts'
import { refuseFolders } from '../../../src/commands/output/output_place.ts'
import { writeFileSafely } from '../../../src/commands/output/write_file.ts'
import { InputError } from '../../../src/config/index.ts'
import { inFolder } from '../in_folder.ts'

test.runIf(process.platform === 'linux')('a file system without new folders is one error', () =>
  inFolder({ 'l.csv': 'id,label\na,joy\n' }, async () => {
    const project = await openProject('l.csv', {})
    await expect(writeFileSafely('/proc/reports/r.json', '{}', { project, rule: refuseFolders })).rejects.toThrow(
      new InputError("Cannot create the folder '/proc/reports': its file system does not allow new folders there"),
    )
  }),
)
