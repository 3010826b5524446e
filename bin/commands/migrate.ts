import { migrate as applyMigrations } from "@/prisma/migrate";
import type { Command } from "./command";
import { withDatabase } from "./with-product";

export const migrate: Command = {
  words: "migrate",
  about: "Brings the database up to date. The server does so itself at its start, unless told not to.",
  options: {},
  run: (_given, { environment, print }) =>
    withDatabase(environment(), async (url) => {
      const applied = await applyMigrations(url);
      for (const name of applied) print(`Applied ${name}`);
      if (applied.length === 0) print("The database is up to date.");
      return 0;
    }),
};
