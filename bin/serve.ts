import { environment, settleNodeEnvironment } from "@/lib/env";

/** The process: `tsx bin/serve.ts [--dev] [--no-migrate]`. What it needs from the environment is in `.env.example`. */
async function main(): Promise<void> {
  const dev = process.argv.includes("--dev");
  settleNodeEnvironment({ dev });
  const env = environment();
  const { start } = await import("./start");
  await start(env, { dev, migrate: !process.argv.includes("--no-migrate") });
}

await main().catch((error: Error) => {
  console.error(`Latchkey cannot start.\n${error.message}`);
  process.exit(1);
});
