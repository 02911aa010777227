/** Whether the system or a runtime's permissions refused something, rather than our own code being wrong. */
export function isSystemError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  // Permissions of Node and Deno refuse without a system call, and Bun names none for some.
  if (error.name === 'NotCapable' || codeOf(error) === 'ERR_ACCESS_DENIED') return true
  return 'syscall' in error || /^E[A-Z0-9]+$/.test(codeOf(error) ?? '')
}

export function codeOf(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device',
  EDQUOT: "this user's share of the disk is used up",
  EFBIG: 'the file would be larger than the system allows',
  EROFS: 'the file system is read-only',
  EACCES: 'this user may not do that there',
  EPERM: 'the system does not permit it',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file is in the way where a folder should be',
  ENAMETOOLONG: 'the name is too long for the file system',
  EMFILE: 'this process has too many files open',
  ENFILE: 'the system has too many files open',
  ELOOP: 'links lead in a circle',
  EIO: 'the device failed',
}

/** In one line: in words what happens to people when files are written, else the system's own. */
export function describeSystemError(error: Error): string {
  const [line = ''] = error.message.split('\n', 1)
  const words = WORDS[codeOf(error) ?? '']
  return words === undefined ? line : `${words} (${codeOf(error)})`
}
