export { type FolderOfClasses, findClassFolders, unclearFolders } from './class_folders.ts';
export { findEmopia } from './emopia.ts';
export { findPathLists } from './path_lists.ts';
export { findTextPairs } from './text_pairs.ts';
