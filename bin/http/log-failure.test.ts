import type { IncomingMessage } from "node:http";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { onRequestError } from "@/instrumentation";
import { type RequestContext, requestContext } from "@/lib/request-context";
import type { Door, Exchange } from "./door";
import { logFailure } from "./log-failure";

/** The line that a failure leaves in the log. */
function lineOf(error: unknown) {
  const lines: string[] = [];
  const door = { log: pino({ base: null }, { write: (line) => void lines.push(line) }) } as unknown as Door;
  const request = { method: "GET", url: "/activate/a-secret?x=1" } as IncomingMessage;
  logFailure(door, { request, requestId: "4711" } as Exchange, error);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "");
}

describe("the line about a failure", () => {
  it("has the number, the way without its secret, and where it happened", () => {
    const line = lineOf(new TypeError("x is not a function"));
    expect(line).toMatchObject({ requestId: "4711", method: "GET", path: "/activate/…", msg: "request failed" });
    expect(line.error).toMatch(/^TypeError: x is not a function\n +at .*log-failure\.test\.ts/);
  });

  it("keeps of a long message its first line alone, and its code", () => {
    const said =
      "\nInvalid `db.user.create()` invocation:\n\n{ data: { hash: '$argon2id$…' } }\n\nUnique constraint failed";
    const error = Object.assign(new Error(said), { name: "PrismaClientKnownRequestError", code: "P2002" });
    expect(lineOf(error).error).toMatch(
      /^PrismaClientKnownRequestError P2002: Invalid `db\.user\.create\(\)` invocation:\n +at /,
    );
    expect(lineOf(new Error("a".repeat(1_000))).error).toMatch(/^Error: a{300}\n +at /);
  });

  it.each([
    ["a string", "a string"],
    [undefined, "undefined"],
    [null, "null"],
    [{ message: "only that" }, "Error: only that"],
  ])("bears that %j is thrown", (thrown, expected) => {
    expect(lineOf(thrown).error).toBe(expected);
  });

  it("is written for what fails inside the framework too", () => {
    const reported: unknown[] = [];
    const context = { reportError: (error) => void reported.push(error) } as Pick<RequestContext, "reportError">;
    const error = new Error("a page failed");
    const where = {} as Parameters<typeof onRequestError>[2];
    const request = { path: "/", method: "GET", headers: {} };
    requestContext.run(context as RequestContext, () => onRequestError(error, request, where));
    expect(reported).toEqual([error]);
    expect(() => onRequestError(error, request, where)).not.toThrow();
  });
});
