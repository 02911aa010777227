import { scalar } from '../../dataset/index.ts'
import { ADDRESS } from './address.ts'

/** The events of pull requests that start the workflow again when a label is set or removed. */
export const TYPES_LINE = 'types: [opened, synchronize, reopened, labeled, unlabeled]'

/**
 * Returns the workflow. A label that overrides findings starts it again when it is set or removed.
 *
 * @param folder The project's folder from the root of the repository; empty at the root.
 */
export function workflowText(overrideLabel = '', folder = ''): string {
  const there =
    folder === ''
      ? WORKFLOW
      : WORKFLOW.replace('        with:\n          report', () => `${withFolder(folder)}          report`)
  return overrideLabel === '' ? there : there.replace('  pull_request:\n', `  pull_request:\n    ${TYPES_LINE}\n`)
}

function withFolder(folder: string): string {
  return `        with:\n          ${folderLine(folder)}\n`
}

/** The input of the action that names the project's folder. */
export function folderLine(folder: string): string {
  return `working-directory: ${scalar(folder)}`
}

/** The step that checks a folder, for a workflow that exists. */
export function stepLines(folder: string): readonly string[] {
  return [
    `- if: \${{ !cancelled() }}`,
    `  uses: ${ADDRESS.repository}@${ADDRESS.ref}`,
    ...(folder === '' ? [] : ['  with:', `    ${folderLine(folder)}`]),
  ]
}

/** The same text as docs/workflows/dataset-balance.yml; a test compares them. */
const WORKFLOW = `# Checks every pull request, comments on it and commits the index file to its branch. Start with this workflow.
name: Dataset balance
on:
  pull_request:

permissions: {}

concurrency:
  group: dataset-balance-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  balance:
    runs-on: ubuntu-latest
    permissions:
      contents: write # to commit the index file; \`read\` is enough with \`splits: check\`
      pull-requests: write # to post the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: balance
        uses: ${ADDRESS.repository}@${ADDRESS.ref} # to pin it, replace ${ADDRESS.ref} with the commit SHA of a release
        with:
          report-artifact: dataset-balance-report # the comment says that the report is in this artifact
      - if: \${{ !cancelled() && steps.balance.outputs.report-html != '' }}
        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0
        with:
          name: dataset-balance-report
          path: \${{ steps.balance.outputs.report-html }}
`
