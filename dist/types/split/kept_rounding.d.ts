/** Why a split that has grown is rounded as it is. */
export declare const KEPT_ROUNDING_REASON = "kept from the index file";
