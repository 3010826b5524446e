import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["{lib,bin,prisma,components,app,e2e/support}/**/*.test.{ts,tsx}"],
    exclude: ["prisma/generated/**"],
    globalSetup: ["lib/adapters/database/test-setup.ts"],
    // next-auth imports "next/server" without an extension, which Node alone does not resolve.
    server: { deps: { inline: ["next-auth"] } },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
