import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Servers } from './servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `null` where there are none, and the tests are left out. */
    readonly servers: Servers | null
  }
}

const ROOT = join(import.meta.dirname, '../../..')
const SCRIPT = join(ROOT, 'test/support/engines.sh')
const TESTS = 'test/e2e/engines'

/**
 * Starts the database servers once for all tests in `test/e2e/engines`, and stops them at the end.
 *
 * `ENGINES=required` downloads them, and everything that fails is an error: this is how CI runs. Without it, servers that a run
 * has downloaded before are started, and otherwise the tests are left out, which is said.
 */
export function setup({ provide }: TestProject): (() => void) | undefined {
  const packages = process.env['ENGINES_PACKAGES'] ?? join(tmpdir(), `dataset-balance-engines-${userInfo().uid}`)
  const required = process.env['ENGINES'] === 'required'
  if (!required && !existsSync(join(packages, 'node_modules/chdb'))) {
    const files = readdirSync(join(ROOT, TESTS)).filter((name) => name.endsWith('.test.ts'))
    const names = files.map((name) => `${TESTS}/${name}`).join(', ')
    console.warn(
      `Left out: ${names}. They need ClickHouse and PostgreSQL. \`ENGINES=required npm test\` downloads both on Debian 12 and runs the tests.`,
    )
    provide('servers', null)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'engines-'))
  const env = { ...process.env, ENGINES_PACKAGES: packages }
  const stop = () => {
    execFileSync(SCRIPT, ['stop', folder], { env })
    rmSync(folder, { recursive: true })
  }
  const started = spawnSync(SCRIPT, ['start', folder], { env, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] })
  if (started.status !== 0) {
    stop()
    throw new Error(`${SCRIPT} start: ${started.stderr}`)
  }
  provide('servers', serversIn(readFileSync(join(folder, 'env'), 'utf8')))
  return stop
}

/** The addresses in the file `env` that the script writes. */
export function serversIn(env: string): Servers {
  const values = new Map(
    env
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s) as [string, string]),
  )
  const value = (name: string): string => {
    const found = values.get(`ENGINES_${name}`)
    if (found === undefined) throw new Error(`${SCRIPT} has written no ${name}`)
    return found
  }
  return {
    clickhouse: { a: value('CLICKHOUSE_A'), b: value('CLICKHOUSE_B') },
    postgres: {
      a: value('POSTGRES_A'),
      b: value('POSTGRES_B'),
      fips: value('POSTGRES_FIPS'),
      v18: value('POSTGRES_18'),
    },
    chdb: value('CHDB'),
    psql: value('PSQL'),
    libraries: value('LIBRARIES'),
  }
}
