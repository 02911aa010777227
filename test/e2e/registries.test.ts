import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runtimes } from '../support/runtimes.ts'

const ROOT = join(import.meta.dirname, '../..')
const deno = runtimes().find(({ name }) => name.startsWith('Deno'))

describe('the npm package', () => {
  let tarball: Uint8Array

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'packed-'))
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const [{ filename }] = JSON.parse(packed)
    tarball = readFileSync(join(folder, filename))
  })

  test('can be published', () => {
    const { name, version, exports, bin, private: isPrivate } = readJson('package.json')
    expect({ name, isPrivate }).toEqual({ name: 'dataset-balance', isPrivate: undefined })
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(bin).toEqual({ 'dataset-balance': 'dist/analyze_balance.js' })
    expect(Object.keys(exports)).toContain('.')
  })

  test('publint finds nothing', async () => {
    const { messages } = await publint({ pack: { tarball: Uint8Array.from(tarball).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  test('Are the types wrong? finds nothing for ES modules', async () => {
    const found = await checkPackage(createPackageFromTarballData(tarball))
    const problems = found.types === false ? ['no types'] : found.problems.filter(concernsModules)
    expect(problems).toEqual([])
  })
})

/** The package contains ES modules only, so what CommonJS and the resolution of Node 10 see does not count. */
function concernsModules(problem: object): boolean {
  return !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(String(problem.resolutionKind))
}

describe.skipIf(deno === undefined)('the JSR package', () => {
  test('deno publish accepts the sources', { timeout: 180_000 }, () => {
    const args = ['publish', '--dry-run', '--allow-dirty', '--no-check=remote']
    const { status, stderr } = spawnSync(deno?.command ?? '', args, { cwd: ROOT, encoding: 'utf8' })
    expect({ status, problems: stderr.match(/^.*(?:error|warning)\[.*$/gm) ?? [] }).toEqual({ status: 0, problems: [] })
  })
})

// https://docs.github.com/en/actions/how-tos/create-and-publish-actions/publish-in-github-marketplace
test('action.yml follows the rules of the GitHub Marketplace', () => {
  const { name, description, branding } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  expect(name).toBe('Dataset balance')
  expect(description.length).toBeLessThanOrEqual(125)
  expect(branding.icon).toMatch(/^[a-z0-9-]+$/)
  expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
    branding.color,
  )
  expect(filesNamed(/(?:^|\/)action\.ya?ml$/)).toEqual(['action.yml'])
})

describe('file names of the repository', () => {
  test('exist on Windows', () => {
    expect(filesNamed(/[<>:"|?*\\]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i)).toEqual([])
  })

  test('differ in more than their case', () => {
    const names = filesNamed(/./)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })
})

function filesNamed(pattern: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  return listed.split('\0').filter((name) => name !== '' && pattern.test(name))
}

function readJson(file: string) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
}
