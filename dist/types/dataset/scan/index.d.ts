export { type FolderFiles } from './count_folders.ts';
