/** The version of this library, such as `1.0.0`. */
export const VERSION = '1.0.0'
