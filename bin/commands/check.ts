import { mostClockSkew } from "@/bin/http/answer-machine";
import type { Environment } from "@/lib/env";
import { createServices } from "@/lib/services";
import { pendingMigrations } from "@/prisma/migrate";
import { checkOrganizations } from "./check-organizations";
import type { Command, Terminal } from "./command";
import type { Finding, Tell } from "./finding";
import { wordsOf } from "./sentences";
import { withDatabase } from "./with-product";

export const check: Command = {
  words: "check",
  about: "Says what is wrong, which owners cannot get in and why, and the command that mends it.",
  options: {},
  async run(_given, terminal) {
    let wrong = 0;
    await checkProduct(terminal, (finding) => {
      for (const line of lines(finding)) terminal.print(line);
      if ("wrong" in finding) wrong++;
    });
    terminal.print("");
    terminal.print(wrong === 0 ? "Nothing is wrong." : `To mend: ${wrong}.`);
    return wrong === 0 ? 0 : 1;
  },
};

function lines(finding: Finding): string[] {
  if ("fine" in finding) return [`ok     ${finding.fine}`];
  const first = "wrong" in finding ? `WRONG  ${finding.wrong}` : `note   ${finding.note}`;
  return [...first.split("\n"), `       ${finding.mend}`];
}

async function checkProduct({ environment }: Terminal, tell: Tell): Promise<void> {
  let env: Environment;
  try {
    env = environment();
  } catch (error) {
    return tell({ wrong: `environment:\n${wordsOf(error)}`, mend: ".env.example names every variable." });
  }
  tell({ fine: env.demo ? `environment: the demo in ${env.dataDir}` : "environment" });
  try {
    await withDatabase(env, (databaseUrl) => checkDatabase({ ...env, databaseUrl }, databaseUrl, tell));
  } catch (error) {
    tell({ wrong: `database: ${wordsOf(error)}`, mend: "Start the database, or correct DATABASE_URL." });
  }
}

async function checkDatabase(env: Environment, url: string, tell: Tell): Promise<void> {
  const pending = await pendingMigrations(url);
  tell({ fine: "database: it answers" });
  if (pending.length > 0) {
    return tell({ wrong: `migrations: pending are ${pending.join(", ")}`, mend: "Run: latchkey migrate" });
  }
  tell({ fine: "migrations: all applied" });
  const services = await createServices(env);
  try {
    const skew = await services.clock.skew();
    const words = `clock: ${Math.abs(skew).toFixed(1)} s from the database's`;
    if (Math.abs(skew) <= mostClockSkew) tell({ fine: words });
    else tell({ wrong: `${words}; ${mostClockSkew} s are allowed`, mend: "Set both machines by a time server." });
    await checkOrganizations(services, tell);
  } finally {
    await services.close();
  }
}
