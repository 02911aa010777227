import { readFileSync, statSync } from 'node:fs'
import { ADDRESS } from './address.ts'
import type { WorkflowPlace } from './workflow_place.ts'
import { folderLine, stepLines, TYPES_LINE } from './workflow_text.ts'

/** Whether a workflow exists that checks this folder. */
export function isCovered({ file, folder }: WorkflowPlace): boolean {
  if (!isFile(file)) return false
  const text = fileText(file)
  const lines = text.split('\n').map((line) => line.trim())
  return usesAction(text) && (folder === '' || lines.includes(folderLine(folder)))
}

/** Whether a step of a workflow is the action: that of one repository, or else of any account. */
export function usesAction(workflow: string, repository?: string): boolean {
  const [, name = ''] = ADDRESS.repository.split('/')
  return workflow.split('\n').some((line) => {
    const used = /^\s*(?:- +)?uses: *['"]?([^\s'"#]+)/.exec(line)?.[1]
    const from = used?.split('@')[0] ?? ''
    return repository === undefined ? from.startsWith('./') || from.split('/')[1] === name : from === repository
  })
}

/** What is unchanged of a workflow that was there before, and what to add to it. */
export function keptWorkflow(place: WorkflowPlace, overrideLabel: string): readonly string[] {
  const { file, folder } = place
  const text = fileText(file)
  const steps = isCovered(place)
    ? []
    : [
        usesAction(text)
          ? `GitHub does not check this folder yet. Add this step to ${file}:`
          : `${file} does not use the action, so GitHub does not check the dataset yet. Add this step after the checkout:`,
        ...stepLines(folder).map((line) => `  ${line}`),
      ]
  const types =
    overrideLabel === '' || text.includes('unlabeled')
      ? []
      : [`To start it when the label is set, add this below pull_request in ${file}:`, `  ${TYPES_LINE}`]
  return [`${file} is unchanged.`, ...steps, ...types]
}

/** The path is a parameter because the bundler would bundle a file with a constant path. */
export function bytesOf(file: string): Uint8Array {
  return isFile(file) ? readFileSync(file) : new Uint8Array()
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

export function fileText(file: string): string {
  return Buffer.from(bytesOf(file)).toString('utf8')
}
