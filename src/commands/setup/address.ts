/**
 * Where this tool is published. Whoever publishes it sets the account here, and only here: the workflow that `init` writes and the commands
 * that it prints follow. A test names the documents that must follow too.
 */
export const ADDRESS = { repository: 'octo-org/dataset-balance', ref: 'v1' } as const

/** What `init` says about the address of the action in the workflow, which runs as it is unless the action was copied. */
export function addressLine({ repository, ref }: typeof ADDRESS): string {
  const [owner] = repository.split('/')
  const uses = `The workflow uses ${repository}@${ref}.`
  return `${uses} For a copy of the action, replace ${owner} with its account.`
}
