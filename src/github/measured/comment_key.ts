import { fromRoot } from './checkout.ts'

interface CommentSubject {
  /** The project's folder from the repository's root; '' is the root. */
  readonly project: string
  /** The path of the config in the project; `undefined` if there is none. */
  readonly config: string | undefined
  /** The path of the dataset in the project. */
  readonly dataset: string
}

/**
 * Identifies a comment: by the path of the config from the repository's root, or of the dataset if there is no config. The
 * path of a dataset ends with `/`, so no dataset has the comment of a config.
 */
export function commentKey({ project, config, dataset }: CommentSubject): string {
  return config === undefined ? `${fromRoot({ project }, dataset)}/` : fromRoot({ project }, config)
}

/** Returns the key that earlier versions used for a comment; `undefined` if it is the same. */
export function earlierCommentKey(key: string): string | undefined {
  return key.endsWith('/') ? key.slice(0, -1) : undefined
}
