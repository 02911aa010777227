import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import seedrandom from 'seedrandom'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, writeFiles } from '../support/folders.ts'
import { startScript } from '../support/running.ts'
import { runScript, runtimes, SCRIPT } from '../support/runtimes.ts'

/** Enough samples that writing takes a while. */
const rows = (count: number) =>
  `id,label\n${Array.from({ length: count }, (_, i) => `clips/${(i * 7919) % count}.wav,${i % 3 ? 'joy' : 'calm'}\n`).join('')}`

const FEW = { 'label.csv': rows(30) }
const firstRows = (table: string) => table.split('\n', 31).join('\n')
/** From an earlier split. */
const OLD = 'id,label,split\nclips/0.wav,calm,train\n'
const SPLIT = ['split', 'label.csv', '-o', 'out.json', '--quiet']
/** The reader of stdout exits before anything is written. */
const UNTIL_GONE = 'while [ ! -e gone ]; do :; done'
const GOING = '{ exec <&-; : > gone; }'
const GONE = `{ ${UNTIL_GONE}; "$@"; echo "ended with $?" >&2; } | ${GOING}`
const all = runtimes()

const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('an index file that grows while its run is stopped', () => {
  let folder = ''
  let old = Buffer.alloc(0)
  let grown = Buffer.alloc(0)
  let duration = 0
  const file = () => join(folder, 'out.json')

  beforeAll(() => {
    folder = folderWith({ 'label.csv': rows(80_000) })
    runScript(SPLIT, folder)
    old = readFileSync(file())
    writeFiles(folder, { 'label.csv': rows(110_000) })
    const start = performance.now()
    expect(runScript(SPLIT, folder).code).toBe(0)
    duration = performance.now() - start
    grown = readFileSync(file())
    expect(grown.equals(old)).toBe(false)
  })

  /** Stops a run some time after its start, or after it has begun to write. */
  async function endRun(
    signal: NodeJS.Signals,
    { after, writing }: { readonly after: number; readonly writing: boolean },
  ) {
    writeFileSync(file(), old)
    const running = startScript(SPLIT, { cwd: folder })
    let isOver = false
    const ended = running.ended.finally(() => {
      isOver = true
    })
    while (writing && !isOver && leftovers(folder).length === 0) await moment()
    const until = performance.now() + after
    while (!isOver && performance.now() < until) await moment()
    running.process.kill(signal)
    return ended
  }

  test('by kill -9 at 30 random points is the old or the new file, and the next run removes leftovers', async () => {
    const random = seedrandom('30 points')
    let left = 0
    for (let point = 0; point < 30; point++) {
      const writing = point % 2 === 0
      await endRun('SIGKILL', { writing, after: random() * (writing ? duration / 4 : duration) })
      const found = readFileSync(file())
      expect({ point, isWhole: found.equals(old) || found.equals(grown) }).toEqual({ point, isWhole: true })
      left = Math.max(left, leftovers(folder).length)
      // The next run removes what one run has left, so leftovers do not accumulate.
      expect(leftovers(folder).length).toBeLessThanOrEqual(1)
    }
    expect(left).toBe(1)
    expect(runScript(SPLIT, folder).code).toBe(0)
    expect(readFileSync(file()).equals(grown)).toBe(true)
    expect(leftovers(folder)).toEqual([])
  }, 400_000)

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s is the old or the new file, and nothing is left over', async (signal, code) => {
    const ended = await endRun(signal, { writing: true, after: 0 })
    expect(leftovers(folder)).toEqual([])
    const found = readFileSync(file())
    expect(found.equals(old) || found.equals(grown)).toBe(true)
    // The run may have finished earlier.
    if (ended.signal !== signal && ended.code !== 0) expect(ended.code).toBe(code)
    expect(ended.stderr).toBe('')
  })

  test('by another run is valid for both', async () => {
    writeFileSync(file(), old)
    const both = [startScript(SPLIT, { cwd: folder }), startScript(SPLIT, { cwd: folder })]
    for (const { ended } of both) expect(await ended).toEqual({ code: 0, signal: null, stderr: '' })
    expect(readFileSync(file()).equals(grown)).toBe(true)
    expect(leftovers(folder)).toEqual([])
  })
})

function moment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe.each(all)('on $name', (runtime) => {
  /** Runs a split over an old file and stops it as soon as it writes, or later. */
  async function endWhileWriting(folder: string, signal: NodeJS.Signals, turns = 0): Promise<string> {
    writeFiles(folder, { 'out.csv': OLD })
    const running = startScript(['split', 'label.csv', '-o', 'out.csv', '--quiet'], { cwd: folder, runtime })
    let isOver = false
    const ended = running.ended.finally(() => {
      isOver = true
    })
    while (!isOver && leftovers(folder).length === 0) await moment()
    for (let turn = 0; turn < turns && !isOver; turn++) await moment()
    running.process.kill(signal)
    await ended
    return readFileSync(join(folder, 'out.csv'), 'utf8')
  }

  const isOldOrNew = (found: string) => found === OLD || found.split('\n').length === 200_002

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s during a write leaves the old or the new file, and no other file',
    async (signal) => {
      const folder = folderWith({ 'label.csv': rows(200_000) })
      const found = await endWhileWriting(folder, signal)
      expect(leftovers(folder)).toEqual([])
      expect(isOldOrNew(found)).toBe(true)
    },
  )

  test('kill -9 during a write leaves the old or the new file, and the next run removes leftovers', async () => {
    const folder = folderWith({ 'label.csv': rows(200_000) })
    for (const turns of [0, 10, 1000]) {
      expect(isOldOrNew(await endWhileWriting(folder, 'SIGKILL', turns))).toBe(true)
    }
    // On Node.js, because Deno has no permission to check whether a process is alive, and waits for ten minutes.
    const { code, stderr } = runScript(['split', 'label.csv', '-o', 'out.csv', '--quiet'], folder)
    expect({ code, stderr, left: leftovers(folder) }).toEqual({ code: 0, stderr: '', left: [] })
  })

  test('two simultaneous runs both succeed', async () => {
    const folder = folderWith({ 'label.csv': rows(50_000) })
    const both = [1, 2].map(() => startScript(SPLIT, { cwd: folder, runtime }))
    for (const { ended } of both) expect(await ended).toEqual({ code: 0, signal: null, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(['label.csv', 'out.json'])
    expect(runScript(['verify', 'label.csv', '--index', 'out.json'], folder).stdout).toContain('is up to date')
  })

  test.each([
    [['analyze', 'label.csv']],
    [['check', 'label.csv', '--format', 'json']],
    [['split', 'label.csv', '-o', 'out.json']],
  ])('standard output on a full disk is reported in one line: %s', (args) => {
    const { code, lines } = shell('"$@" > /dev/full', { args, cwd: folderWith(FEW), runtime })
    expect({ code, lines }).toEqual({
      code: 2,
      lines: ['Cannot write the result to standard output: there is no space left on the device (ENOSPC)'],
    })
  })

  test('stderr on a full disk has no other effect', () => {
    const folder = folderWith(FEW)
    expect(shell('"$@" 2> /dev/full', { args: ['analyze', 'nowhere'], cwd: folder, runtime }).code).toBe(2)
    expect(
      shell('"$@" 2> /dev/full', { args: ['analyze', 'label.csv', '-o', 'x.md'], cwd: folder, runtime }).code,
    ).toBe(0)
    expect(existsSync(join(folder, 'x.md'))).toBe(true)
  })

  test('a reader that has exited is not an error', () => {
    const cwd = folderWith({ 'label.csv': rows(30_000) })
    for (const args of [
      ['analyze', 'label.csv', '--format', 'json'],
      ['split', 'label.csv', '-o', 'x.json'],
    ])
      expect(shell(GONE, { args, cwd, runtime }).lines).toEqual(['ended with 0'])
    expect(shell('{ "$@"; echo "$?"; } 2>&1 >&3 | true', { args: ['analyze', 'x'], cwd, runtime }).code).toBe(0)
  })

  test.each([[['check', '--help']], [['--help']], [['--version']]])('%j without a reader ends silently', (args) => {
    expect(shell(GONE, { args, cwd: folderWith({}), runtime }).lines).toEqual(['ended with 0'])
  })

  test('a wrong option without a reader of the error ends with the usual exit code', () => {
    const script = `{ { ${UNTIL_GONE}; "$@" 2>&1 >/dev/null; echo "ended with $?" >&4; } | ${GOING}; } 4>&2`
    const { lines } = shell(script, { args: ['check', '--nonsense'], cwd: folderWith({}), runtime })
    expect(lines).toEqual(['ended with 2'])
  })

  test('a disk that is full during a write leaves the old file, and is reported in one line', () => {
    const folder = folderWith({ 'label.csv': rows(20_000), 'small.csv': firstRows(rows(20_000)) })
    runScript(['split', 'small.csv', '-o', 'out.csv', '--quiet'], folder)
    const old = readFileSync(join(folder, 'out.csv'))
    // The limit of a process has the same effect as a full disk, and needs no permissions.
    const limited = `trap '' XFSZ; ulimit -f 64; exec "$@"`
    const { code, lines } = shell(limited, { args: ['split', 'label.csv', '-o', 'out.csv'], cwd: folder, runtime })
    expect({ code, lines }).toEqual({
      code: 2,
      lines: ["Cannot write 'out.csv': the file is larger than the system allows (EFBIG)"],
    })
    expect(readFileSync(join(folder, 'out.csv')).equals(old)).toBe(true)
    expect(leftovers(folder)).toEqual([])
  })

  test('a read-only folder, or a file instead of a folder, is reported in one line', () => {
    const folder = folderWith({ ...FEW, 'ro/out.csv': OLD })
    chmodSync(join(folder, 'ro'), 0o555)
    const args = ['split', 'label.csv', '-o', 'ro/out.csv']
    const { code, lines } = shell(`exec ${WITHOUT_ROOT} "$@"`, { args, cwd: folder, runtime })
    expect({ code, count: lines.length }).toEqual({ code: 2, count: 1 })
    expect(lines[0]).toMatch(/^Cannot write 'ro\/out\.csv': /)
    expect(readFileSync(join(folder, 'ro/out.csv'), 'utf8')).toBe(OLD)
    const inTheWay = runScript(['split', 'label.csv', '-o', 'label.csv/x.json'], folder, runtime)
    expect(inTheWay.code).toBe(2)
    expect(inTheWay.stderr).toMatch(/^Cannot write 'label\.csv\/x\.json': .*\n$/)
  })

  test('a place where no folder can be created is reported in one line, and the run ends', () => {
    for (const output of ['/proc/x/y.json', '/sys/x/y.json', '/dev/null/y.json']) {
      const { code, stderr } = runScript(['analyze', 'label.csv', '-o', output], folderWith(FEW), runtime)
      expect(code).toBe(2)
      expect(stderr).toMatch(/^Cannot (?:write|create the folder) '.*\n$/)
    }
  })

  test('names that are too long, and folders that are not folders, are each reported in one line', () => {
    const long = 'x'.repeat(300)
    for (const args of [
      ['analyze', long],
      ['analyze', 'label.csv', '-o', `${long}.json`],
      ['analyze', '--config', long],
      ['analyze', `${'a/'.repeat(3000)}x`],
      ['analyze', 'label.csv/x'],
    ]) {
      const { code, stderr } = runScript(args, folderWith(FEW), runtime)
      expect(code).toBe(2)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).not.toContain('bug')
    }
  })

  test('system files are not reported as a bug', () => {
    const { code, stderr } = runScript(['analyze', '/proc/self'], folderWith(FEW), runtime)
    expect([0, 2]).toContain(code)
    expect(stderr).not.toContain('bug')
    expect(stderr.split('\n').length).toBeLessThanOrEqual(3)
  })
})

/** Deno itself ends if there is no working directory. */
test.each(all.filter(({ name }) => !name.startsWith('Deno')))(
  'a working directory that was deleted is reported in one line on $name',
  (runtime) => {
    for (const args of [
      ['analyze', '.'],
      ['analyze'],
      ['init'],
      ['check', '--format', 'json'],
      ['split', '.', '-o', 'x.json'],
    ]) {
      const folder = folderWith({})
      const cwd = join(folder, 'gone')
      mkdirSync(cwd)
      const { code, lines } = shell('rmdir "$PWD"; exec "$@"', { args, cwd, runtime })
      expect({ code, count: lines.length }).toEqual({ code: 2, count: 1 })
      expect(lines[0]).toMatch(
        /^Cannot use the working directory: it was deleted, or you do not have permission to read it\. Change to another folder\.$/,
      )
      expect(readdirSync(folder)).toEqual([])
    }
  },
)

test('a disk without free space leaves the old file', () => {
  const folder = folderWith({ 'label.csv': rows(20_000), 'small.csv': firstRows(rows(20_000)) })
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const command = `"${process.execPath}" "${SCRIPT}" split`
  const script = `mount -t tmpfs -o size=64k tmpfs disk || exit 99
${command} small.csv -o disk/out.csv --quiet && cp disk/out.csv kept.csv
${command} label.csv -o disk/out.csv --quiet
code=$?; cp disk/out.csv found.csv; ls -A disk > listed; umount disk; exit $code`
  const { status, stderr } = spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  // If nothing can be mounted, the test above replaces this one with the limit of a process.
  if (status === 99 || status === 1 || status === null) return expect(existsSync(join(folder, 'listed'))).toBe(false)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "Cannot write 'disk/out.csv': there is no space left on the device (ENOSPC)\n",
  })
  expect(readFileSync(join(folder, 'found.csv'))).toEqual(readFileSync(join(folder, 'kept.csv')))
  expect(readFileSync(join(folder, 'listed'), 'utf8')).toBe('out.csv\n')
})

/** Root can write anywhere, except without this capability. */
const WITHOUT_ROOT = process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override,-dac_read_search --' : ''

interface Shell {
  readonly args: readonly string[]
  readonly cwd: string
  readonly runtime: (typeof all)[number]
}

/** Runs the bundle, which is `"$@"` in a shell script. */
function shell(
  script: string,
  { args, cwd, runtime }: Shell,
): { readonly code: number | null; readonly lines: string[] } {
  const command = [runtime.command, ...runtime.args, SCRIPT, ...args]
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', ...command], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'ignore'],
  })
  return { code: status, lines: stderr.split('\n').slice(0, -1) }
}
