import type { CheckResult } from '../check.ts'
import type { FailOn } from './inputs.ts'

/** Whether a result fails the step. */
export function failsAt(result: CheckResult['result'], failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return result === 'fail' || (result === 'warn' && failOn === 'warn')
}
