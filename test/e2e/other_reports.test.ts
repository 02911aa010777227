import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseXml } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { git, runScript, runtimes } from '../support/runtimes.ts'

const CONFIG = `data: { dataset_path: data/l.csv }
thresholds: { max_imbalance_ratio: 2.5, max_share_change: { warn: 5 }, max_drift: 0.1 }
`
const labels = (joy: number, calm: number) =>
  ['id,label', ...Array.from({ length: joy + calm }, (_, i) => `s${i},${i < joy ? 'joy' : 'calm'}`), ''].join('\n')

/** A repository with two commits, and a third state that is not committed. */
function project(): string {
  const folder = folderWith({ '.github/dataset-balance.yml': CONFIG, 'data/l.csv': labels(20, 20) })
  git(folder, 'init', '--quiet')
  for (const joy of [20, 25]) {
    writeFiles(folder, { 'data/l.csv': labels(joy, 20) })
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', `--message=${joy}`)
  }
  writeFiles(folder, { 'data/l.csv': labels(60, 20) })
  return folder
}

describe.each(runtimes())('on $name', (runtime) => {
  const folder = project()
  const run = (...args: readonly string[]) => runScript(args, folder, runtime)

  test('check finds drift, and writes it for other tools with its own exit code', () => {
    const { code, stdout } = run('check', '--base', 'HEAD', '--format', 'gitlab')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { check_name: 'max_imbalance_ratio', severity: 'major' },
      {
        check_name: 'max_drift',
        description:
          'The classes drifted by 0.174 (Jensen-Shannon distance), limit 0.10. The share of calm moved most, from 44.4% to 25.0%',
      },
      { check_name: 'max_share_change', severity: 'minor', location: { path: 'data/l.csv', lines: { begin: 1 } } },
      { check_name: 'max_share_change', severity: 'minor' },
    ])
    expect(run('check', '--base', 'HEAD', '-o', 'out/r.sarif', '--quiet').code).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'out/r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    const junit = run('check', '--base', 'HEAD', '--format', 'junit').stdout
    expect(parseXml(junit).root?.attributes).toMatchObject({ tests: '6', failures: '2', skipped: '2' })
  })

  test('history and badge show the committed and the present state, and end with 0', () => {
    const history = run('history')
    expect(history).toMatchObject({ code: 0, stderr: '' })
    expect(history.stdout).toMatch(/: 2 commits changed the labels or the config\n.* 40 .* 45 +\+5 /s)
    const badge = run('badge', '--base', 'HEAD')
    expect(badge.code).toBe(0)
    expect(JSON.parse(badge.stdout)).toMatchObject({ message: 'ratio 3.00, 2 checks fail', color: 'red' })
  })

  test('a revision that does not exist is a usage error', () => {
    const { code, stderr } = run('history', '--since', '--output=pwned')
    expect({ code, stderr }).toEqual({ code: 2, stderr: "Cannot find the revision '--output=pwned' (--since)\n" })
  })
})
