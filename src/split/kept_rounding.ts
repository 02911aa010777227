/** The reason for the rounding of a split that has grown. */
export const KEPT_ROUNDING_REASON = 'kept from the index file'
