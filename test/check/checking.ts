import { check } from '../../src/check/check.ts'
import type { Base, CheckRequest } from '../../src/check/request.ts'
import { parseConfig } from '../../src/config/index.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { memoryTree } from '../support/memory_tree.ts'

const CONFIG_FILE = '.github/dataset-balance.yml'

/** One side of a comparison: its config as text, and its files. */
export interface Side {
  readonly config: string
  readonly files: Readonly<Record<string, string>>
}

export async function baseOf({ config, files }: Side, sha = 'a'.repeat(40)): Promise<Base> {
  const parsed = await parseConfig(config, { file: CONFIG_FILE })
  return { kind: 'tree', tree: memoryTree(files), sha, name: 'main', config: parsed }
}

export async function checkSide(head: Side, base?: Base, more: Partial<CheckRequest> = {}): Promise<CheckResult> {
  const config = await parseConfig(head.config, { file: CONFIG_FILE })
  return check({
    config,
    head: memoryTree(head.files),
    base: base ?? { kind: 'none', reason: 'not requested' },
    ...more,
  })
}

/** The findings of a rule as `fail leakage.group`. */
export function findingsOf({ findings }: CheckResult, rule: string): string[] {
  return findings.filter((one) => one.rule === rule).map(({ level, threshold }) => `${level} ${threshold}`)
}

export function indexFileOf({ splits }: CheckResult): string {
  return new TextDecoder().decode(splits?.file.expected)
}
