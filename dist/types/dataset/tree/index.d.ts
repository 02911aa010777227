export { type CommitTreeOptions, commitTree } from './commit_tree.ts';
export type { FolderFiles } from './count_folders.ts';
export { START_BYTES, startOfFile } from './file_start.ts';
export { type FolderTreeOptions, folderTree } from './folder_tree.ts';
export { isLfsPointer, type LfsPointer, type LfsReader, MAX_LFS_BYTES, withLfsContent } from './lfs.ts';
export { lfsContent } from './lfs_content.ts';
export { lfsPointerIn } from './lfs_on_disk.ts';
export { LARGE_FILE, type ListedFiles, type Purpose, type SourceContext, withLabelFile } from './source_context.ts';
export type { FolderTwice, ReadableFiles, Tree, TreeFile, UnreadPath } from './tree.ts';
