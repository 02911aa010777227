/** The scanners of `wasm/*.as` as WebAssembly, written by `wasm/build.mjs`. */
export declare const SCANNER_BASE64: string;
