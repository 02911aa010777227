export { type CommitTreeOptions, commitTree } from './commit_tree.ts';
export type { FolderFiles } from './count_folders.ts';
export { type FolderTreeOptions, folderTree } from './folder_tree.ts';
export { type Purpose, type SourceContext } from './source_context.ts';
export type { FolderTwice, ReadableFiles, Tree, TreeFile, UnreadPath } from './tree.ts';
