import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { signTestUserIn } from "@/lib/adapters/database/test-session";
import type { Rank } from "@/prisma/generated/enums";
import { policyOf } from "../policy";
import type { Result } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { ruleOf } from "./acts";
import { mayAct } from "./may-act";
import { testVerbs } from "./test-verbs";

type Verb = (services: Services, visit: Visit, input: never) => Promise<Result<unknown>>;

const domain = join(import.meta.dirname, "..");
const asks = /\b(administer(Case|Connection)?|authorize|operate)(<[^()]*>)?\(\s*(services|tx)/;

/** A verb takes the services first; what takes a transaction is part of another's. */
const verbPattern = /^export (?:async )?(?:function (\w+)\(\s*services|const (\w+) = (?:async )?\(\s*services)/gm;

/** Every verb of the domain whose file asks for an act. */
const found = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter(
    (path) =>
      path.endsWith(".ts") &&
      !path.endsWith(".test.ts") &&
      !path.startsWith("authority/") &&
      path !== "operator/operate.ts",
  )
  .flatMap((path) => {
    const text = readFileSync(join(domain, path), "utf8");
    if (!asks.test(text)) return [];
    const exported = text.matchAll(verbPattern);
    return [...exported].map(([, one, other]) => `${path} ${one ?? other}`);
  });

describe("every verb of the administrators' area", async () => {
  const { services, organization, createUser, visit } = await testDatabase();
  const ranks: Rank[] = ["none", "helpdesk", "administrator", "owner"];
  const forbidden = ["not-allowed", "higher-rank", "own-account", "not-offered"];

  it("stands in this table", () => {
    expect(Object.keys(testVerbs).sort()).toEqual(found.sort());
  });

  it.each(Object.entries(testVerbs))(
    "%s asks whether its act may be done, by every rank to every rank",
    async (verb, how) => {
      const [path, name] = verb.split(" ") as [string, string];
      const run = (await import(pathToFileURL(join(domain, path)).href))[name] as Verb;
      for (const rank of ranks) {
        const actor = await createUser({ rank });
        const by = visit(await signTestUserIn(services, actor));
        const here = ruleOf(how.act).operator ? { ...by, organization: { ...organization, isOperator: true } } : by;
        for (const other of ranks) {
          const subject = await createUser({ rank: other });
          const result = await run(services, here, how.input(subject.id) as never);
          const code = result.ok ? null : result.refusal.code;
          const told = code && forbidden.includes(code) ? code : null;
          const rule = mayAct(policyOf(organization), { userId: actor.id, rank }, how.act, {
            userId: subject.id,
            rank: other,
          });
          expect(told, `${rank} to ${other}: ${code}`).toBe(rule);
        }
      }
    },
  );
});
