/** Files by path, or `undefined` for a file that a change deletes. */
export type ExampleFiles = Readonly<Record<string, string | Uint8Array>>

/** A project of `examples/`. */
export interface Example {
  /** The dataset and the config. The workflow, the index file and the comments are added. */
  readonly files: ExampleFiles
  /** The folders with a config, and where to write the comment on the change. */
  readonly projects: readonly { readonly folder: string; readonly comment: string }[]
  /** What the pull request of the comment changes. Files that are not in it stay. */
  readonly change: ExampleFiles
  /** What it deletes. */
  readonly deletes?: readonly string[]
  /** The workflow, if it is not the usual one. */
  readonly workflow?: string
}
