import { mostClockSkew } from "@/bin/http/answer-machine";
import { isLoopback } from "@/bin/http/client-address";
import { parseOrigin } from "@/lib/domain/organizations/origin";
import type { Environment } from "@/lib/env";
import type { ProcessServices } from "@/lib/services";

const isLocal = (origin: string) => /^(.+\.)?localhost$/.test(new URL(origin).hostname);

/** The demo's people have a published password: it listens to this machine alone. Throws a sentence otherwise. */
export function checkHost(env: Environment): void {
  if (env.demo && env.host !== "localhost" && !isLoopback(env.host)) {
    throw new Error(
      `  HOST is ${env.host}, but without DATABASE_URL this is the demo, and the demo listens on a loopback address only.`,
    );
  }
}

/**
 * What would make the door unsafe is refused before it opens (T97): an organization without an https origin
 * (loopback excepted), a demo that others could reach, a clock that is off. Throws all sentences as one error.
 */
export async function checkStart(env: Environment, services: ProcessServices): Promise<void> {
  const problems: string[] = [];
  const skew = await services.clock.skew();
  if (Math.abs(skew) > mostClockSkew) {
    problems.push(
      `The clock differs from the database's by ${Math.abs(skew).toFixed(1)} s; ${mostClockSkew} s are allowed.`,
    );
  }
  for (const { name, origin } of await services.db.organization.findMany({ select: { name: true, origin: true } })) {
    if (parseOrigin(origin) !== origin) problems.push(`The origin of ${name}, "${origin}", is not an https address.`);
    else if (env.demo && !isLocal(origin)) {
      problems.push(`The origin of ${name}, "${origin}", is not localhost, and without DATABASE_URL this is the demo.`);
    }
  }
  if (problems.length > 0) throw new Error(problems.map((problem) => `  ${problem}`).join("\n"));
}
