import { errorCode } from '../../config/index.ts'

/** Whether the operating system or the runtime's permissions refused an operation, as opposed to a bug in this tool. */
export function isSystemError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  // The permissions of Node.js and Deno refuse without a system call, and Bun does not always name the call.
  if (error.name === 'NotCapable' || errorCode(error) === 'ERR_ACCESS_DENIED') return true
  return 'syscall' in error || /^E[A-Z0-9]+$/.test(errorCode(error) ?? '')
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the disk quota is exceeded',
  EFBIG: 'the file is larger than the system allows',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'the system does not permit the operation',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long for the file system',
  EMFILE: 'too many files are open in this process',
  ENFILE: 'too many files are open on the system',
  ELOOP: 'the symbolic links form a loop',
  EIO: 'the device reported an error',
}

/** Describes an error in one line: common ones in plain words, all others in the system's words. */
export function describeSystemError(error: Error): string {
  const [line = ''] = error.message.split('\n', 1)
  const words = WORDS[errorCode(error) ?? '']
  return words === undefined ? line : `${words} (${errorCode(error)})`
}
