/**
 * What the place of publication knows and the check does not: where it runs, what happened to the commit, which
 * permissions are missing. Texts are raw; the renderers escape them.
 */
export interface Publication {
  /** Which comment this is: the config's path from the repository's root; without a config, the dataset's. */
  readonly key: string
  /** The page of this run. Without it nothing is linked (on the command line). */
  readonly runUrl?: string
  /** `1.0.0`. */
  readonly toolVersion: string
  /** The one command that gives the same on a laptop. */
  readonly repeatCommand?: string
  /** At which result the run exits 1; `fail` where it is left out. */
  readonly failOn?: 'fail' | 'warn' | 'never'
  /** What happened to the index file. */
  readonly commit: CommitOutcome
  /** What the token was not allowed to do, one a permission. */
  readonly permissionNotes: readonly PermissionNote[]
  /** Anything else that the reader should know, a sentence each. */
  readonly notes?: readonly string[]
  /** In UTF-16 units for the comment (65,000 where it is left out), in bytes of UTF-8 for the summary (1 MiB less a little). */
  readonly maxLength?: number
}

/** What happened to the index file on the branch. */
export type CommitOutcome =
  /** `workflows`: what GitHub does about workflows for this commit, where it is not the ordinary thing. */
  | {
      readonly kind: 'committed'
      /** The commit that was made. */
      readonly sha: string
      /** The page of the commit. */
      readonly url?: string
      /** Whether workflows run for that commit. */
      readonly workflows?: 'not started' | 'wait for approval'
    }
  /** The file on the branch is what it should be. */
  | { readonly kind: 'current' }
  /** The run exits 1; the file is committed once it no longer does. */
  | { readonly kind: 'pending' }
  /** Nobody asked for the file, or `report.splits` is `check` or `off`. */
  | { readonly kind: 'not asked' }
  /** The base has touched the dataset, the config or the index file since. */
  | { readonly kind: 'update branch' }
  /** The branch has moved on with changes to them; that push has its own run. */
  | { readonly kind: 'moved on' }
  /** No right to write, a protected branch, a symlink, git-lfs, too many races. */
  | {
      readonly kind: 'refused'
      /** Why nothing was committed. */
      readonly reason: string
    }
  /** `dry-run`: what would have been done. */
  | { readonly kind: 'dry run' }

/** Something that could not be done for lack of a permission, and the lines that grant it. */
export interface PermissionNote {
  /** What was not done: `The comment was not posted`. */
  readonly message: string
  /** `pull-requests: write`. */
  readonly permission: string
  /** Lines to add to the workflow, as YAML. */
  readonly yaml: readonly string[]
}
