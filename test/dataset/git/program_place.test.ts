import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { childEnvironment } from '../../../src/dataset/git/child_environment.ts'
import { runProcess } from '../../../src/dataset/git/git_process.ts'
import { programPlace, trustedPath } from '../../../src/dataset/git/program_place.ts'
import { temporaryFolder, write } from '../tree/repository.ts'

afterEach(() => vi.unstubAllEnvs())

describe('trustedPath', () => {
  const onPosix = (path: string, workspace?: string) => trustedPath({ path, isWindows: false, workspace })
  const onWindows = (path: string, workspace?: string) => trustedPath({ path, isWindows: true, workspace })

  test.each(['/usr/bin:', ':/usr/bin', '/usr/bin::', '.:/usr/bin', 'bin:./x:../y:/usr/bin'])(
    'has no entry of %s that means the current folder',
    (path) => expect(onPosix(path)).toBe('/usr/bin'),
  )

  test('has no folder of the workspace, and none that npx adds', () => {
    expect(onPosix('/w/repo/bin:/w/repo:/w/repository:/w/..x:/usr/bin', '/w/repo')).toBe(
      '/w/repository:/w/..x:/usr/bin',
    )
    expect(onPosix('/w/../w/repo/bin:/usr/bin', '/w/repo/')).toBe('/usr/bin')
    expect(onPosix('/home/node_modules/.bin:/home/my_node_modules:/usr/bin')).toBe('/home/my_node_modules:/usr/bin')
    expect(onPosix('/usr/bin:/bin', '/')).toBe('/usr/bin:/bin')
    expect(onPosix('/usr/bin:/bin', '')).toBe('/usr/bin:/bin')
  })

  test('works with the paths of Windows', () => {
    expect(onWindows('.;;bin;C:bin;"C:\\Program Files\\Git\\cmd";D:\\a\\repo\\bin', 'D:\\a\\repo')).toBe(
      'C:\\Program Files\\Git\\cmd',
    )
    expect(onWindows('C:\\repo\\node_modules\\.bin;d:\\A\\REPO\\x;C:\\Windows', 'D:\\a\\repo')).toBe('C:\\Windows')
  })
})

describe('programPlace', () => {
  const files = ['D:\\repo\\git.exe', 'C:\\Git\\cmd\\git.exe', 'C:\\Other\\git.exe', 'C:\\Other\\git-lfs.exe']
  const onWindows = (program: string, path: string | undefined) =>
    programPlace({ program, path, isWindows: true, isFile: (file) => files.includes(file) })

  test('is an absolute path on Windows', () => {
    const path = 'C:\\Windows;C:\\Git\\cmd;C:\\Other'
    expect(onWindows('git', path)).toBe('C:\\Git\\cmd\\git.exe')
    expect(onWindows('git-lfs', path)).toBe('C:\\Other\\git-lfs.exe')
    expect(onWindows('hg', path)).toBeUndefined()
    expect(onWindows('git', undefined)).toBeUndefined()
    expect(onWindows('C:\\x\\git.exe', path)).toBe('C:\\x\\git.exe')
  })

  test('is left to the system elsewhere, unless that would search the current folder', () => {
    const onPosix = (path: string) => programPlace({ program: 'git', path, isWindows: false, isFile: () => true })
    expect(onPosix('/usr/bin')).toBe('git')
    expect(onPosix('')).toBeUndefined()
  })
})

test.each(['', '.', ':.', '.:'])('a program in the current folder is not started with the PATH "%s"', async (path) => {
  const cwd = temporaryFolder()
  const mark = join(cwd, 'mark')
  write(cwd, { 'planted-git': `#!/bin/sh\necho >'${mark}'\n` })
  chmodSync(join(cwd, 'planted-git'), 0o755)
  vi.stubEnv('PATH', path)
  const call = { program: 'planted-git', args: [], stdin: new Uint8Array(), cwd }
  expect(await runProcess({ ...call, env: childEnvironment() })).toEqual({ reason: 'planted-git is not installed' })
  expect(existsSync(mark)).toBe(false)
})
