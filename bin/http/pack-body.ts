import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const compressible = /^(text\/(html|css|plain|x-component)|application\/(json|javascript)|image\/svg)/;
const worthwhile = 1_024;

/** How a body of that type is packed for a browser that accepts `accepted`; `null`: as it is. */
export function packingFor(type: string, accepted: string): "br" | "gzip" | null {
  if (!compressible.test(type)) return null;
  return (/\b(br)\b/.exec(accepted)?.[1] ?? /\b(gzip)\b/.exec(accepted)?.[1] ?? null) as "br" | "gzip" | null;
}

/**
 * Packs one page at once. A page is small, so this costs less than a stream, and nothing waits behind the
 * password hashes in the thread pool. `null` when packing is not worth it.
 */
export function packPage(body: Buffer, packing: "br" | "gzip"): Buffer | null {
  if (body.length < worthwhile) return null;
  if (packing === "gzip") return gzipSync(body, { level: 5 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 4,
    [BROTLI_PARAM_SIZE_HINT]: body.length,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
  };
  return brotliCompressSync(body, { params });
}
