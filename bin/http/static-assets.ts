import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Step } from "./door";
import { packingFor } from "./pack-body";

export type StaticAssets = ReadonlyMap<string, Asset>;

interface Asset {
  type: string;
  body(packing: "br" | "gzip" | null): Promise<Buffer>;
}

const types: Record<string, string> = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const packers = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};

/** Reads a file at its first request and packs it once for each way of packing. */
function asset(path: string): Asset {
  const kept = new Map<string, Promise<Buffer>>();
  const raw = () => readFile(path);
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    body(packing) {
      const key = packing ?? "";
      let body = kept.get(key);
      if (!body) {
        body = packing ? raw().then(packers[packing]) : raw();
        body.catch(() => kept.delete(key));
        kept.set(key, body);
      }
      return body;
    },
  };
}

/** The build's hashed files by their address. They are few and never change, so they are kept packed in memory. */
export async function loadStaticAssets(buildFolder: string): Promise<StaticAssets> {
  const folder = join(buildFolder, "static");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/_next/static${file.slice(folder.length)}`, asset(file)]));
}

/** Answers the build's files before the framework: the only answers that anybody may store. */
export const answerStatic: Step = async (door, { path, request, response }) => {
  const found = door.assets.get(path);
  if (!found || request.method === "POST") return false;
  const packing = packingFor(found.type, String(request.headers["accept-encoding"] ?? ""));
  const body = await found.body(packing);
  response.writeHead(200, {
    "Content-Type": found.type,
    "Content-Length": body.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(packing ? { "Content-Encoding": packing } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
};
