import { createTranslator } from "use-intl/core";
import { describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { cookieNames } from "@/lib/cookies";
import { done, type Refusal, type Result, refuse } from "@/lib/domain/result";
import type { Visit } from "@/lib/domain/visit";
import { changePasswordForm } from "@/lib/forms/change-password-form";
import { signInForm } from "@/lib/forms/sign-in-form";
import en from "@/messages/en.json";
import { setCookie } from "./cookies";
import { formAction } from "./form-action";
import { duringRequest } from "./test-request";

const refusal = createTranslator({ locale: "en", messages: en, namespace: "refusal" });
const words = (code: keyof typeof en.refusal, facts: Record<string, string> = {}) => refusal(`${code}.person`, facts);
const script = { "next-action": "0123" };

describe("a form's action", async () => {
  const { services, organization } = await testDatabase();

  const send = async (
    entries: [string, string][],
    answer: () => Result<string>,
    headers: Record<string, string> = {},
  ) => {
    const run = vi.fn(async (_input: unknown) => answer());
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    const asked = { services, organization, method: "POST", path: "/sign-in", headers };
    const action = formAction({ schema: signInForm, keep: ["username"] }, run);
    return {
      ...(await duringRequest(asked, () => action({}, data))),
      input: run.mock.calls[0]?.[0],
      runs: run.mock.calls.length,
    };
  };
  const good: [string, string][] = [
    ["username", " maria "],
    ["password", " two words "],
  ];
  const go = () => done("/account");

  it("gives the verb what the form describes: the name trimmed, the password exact, unknown fields dropped (T7, T74)", async () => {
    const sent = await send(
      [...good, ["sharedComputer", "on"], ["rank", "owner"], ["__proto__", "x"], ["$ACTION_KEY", "k"]],
      go,
    );
    expect(sent.input).toEqual({ username: "maria", password: " two words ", sharedComputer: true });
  });

  it("redirects without a script", async () => {
    const { thrown } = await send(good, go);
    expect((thrown as { digest: string }).digest).toMatch(/^NEXT_REDIRECT;.*;\/account;/);
  });

  it("says with a script where to go, and renders nothing", async () => {
    const { value, status } = await send(good, go, script);
    expect([value, status]).toEqual([{ goTo: "/account" }, 200]);
  });

  it("sets cookies on the very answer", async () => {
    const setsCookie = () => {
      setCookie(cookieNames.reset, "x");
      return go();
    };
    const { headers } = await send(good, setsCookie, script);
    expect(headers.getSetCookie()).toHaveLength(1);
  });

  it("answers 400 to a repeated field and runs nothing (T74)", async () => {
    const sent = await send([...good, ["username", "other"]], go);
    expect(sent).toMatchObject({
      status: 400,
      runs: 0,
      value: { refusal: { code: "form-malformed", sentence: words("form-malformed") } },
    });
  });

  const fields: [string, [string, string][], Record<string, keyof typeof en.refusal>][] = [
    ["missing", [["password", "x"]], { username: "field-missing" }],
    [
      "empty",
      [
        ["username", "   "],
        ["password", ""],
      ],
      { username: "field-missing", password: "field-missing" },
    ],
    [
      "over-long",
      [
        ["username", "u".repeat(257)],
        ["password", "p".repeat(1_025)],
      ],
      { username: "field-too-long", password: "field-too-long" },
    ],
    ["of another kind", [...good, ["sharedComputer", "perhaps"]], { sharedComputer: "field-invalid" }],
    [
      "holding a NUL",
      [
        ["username", "ma\0ria"],
        ["password", "x"],
      ],
      { username: "field-unprintable" },
    ],
  ];
  it.each(fields)("says beside each field that it is %s, and runs nothing", async (_, entries, codes) => {
    const sent = await send(entries, go);
    const sentences = Object.fromEntries(
      Object.entries(codes).map(([name, code]) => [name, words(code, { field: name })]),
    );
    expect(sent).toMatchObject({ status: 200, runs: 0, value: { fields: sentences } });
  });

  it("refuses a file", async () => {
    const data = new FormData();
    data.append("username", new Blob(["x"]), "x.txt");
    const action = formAction({ schema: signInForm }, async () => go());
    expect((await duringRequest({ services, organization, method: "POST" }, () => action({}, data))).status).toBe(400);
  });

  it("shows a refusal as an alert and gives back what was typed, but no password", async () => {
    const { value, status } = await send(good, () => refuse("invalid-credentials"));
    expect(value).toEqual({
      refusal: { code: "invalid-credentials", sentence: words("invalid-credentials"), facts: {} },
      values: { username: " maria " },
      sayIt: { code: "REF-ERE", label: expect.any(String), copy: "Copy", copied: "Copied" },
    });
    expect(status).toBe(200);
  });

  it.each([
    ["wrong-current-password", "current", "REF-ERE"],
    ["password-common", "password", undefined],
    ["password-repeat-differs", "repeat", undefined],
  ] as const)("shows %s beside its field, with a code where it was an attempt", async (code, field, quoted) => {
    const action = formAction({ schema: changePasswordForm }, async () => refuse(code));
    const data = new FormData();
    for (const name of ["current", "password", "repeat"]) data.append(name, "secret words");
    const { value } = await duringRequest({ services, organization, method: "POST" }, () => action({}, data));
    expect(value).toMatchObject({ fields: { [field]: words(code) }, values: {} });
    expect(value?.sayIt?.code).toBe(quoted);
  });

  it("tells the verb what the browser said of itself, and takes nothing that is misshapen", async () => {
    const said = async (more: [string, string][]) => {
      const run = vi.fn(async (_input: unknown, _given: { visit: Visit }) => go());
      const data = new FormData();
      for (const [name, text] of [...good, ...more]) data.append(name, text);
      const action = formAction({ schema: signInForm }, run);
      await duringRequest({ services, organization, method: "POST", headers: script }, () => action({}, data));
      return run.mock.calls[0]?.[1].visit.browser;
    };
    const late = Math.floor(services.clock.now().getTime() / 1_000) - 420;
    const report = await said([
      ["capsLock", "on"],
      ["cookies", "blocked"],
      ["clock", String(late)],
    ]);
    expect(report).toMatchObject({ capsLock: true, cookies: "blocked" });
    expect(report?.clock).toBeGreaterThan(-425);
    expect(report?.clock).toBeLessThan(-415);
    const junk: [string, string][] = [
      ["capsLock", "perhaps"],
      ["cookies", "<b>"],
      ["clock", "1e9"],
    ];
    expect(await said(junk)).toEqual({});
  });

  it("shows everything that is wrong at once, each beside its field, with the numbers", async () => {
    const refusal: Refusal = {
      code: "password-too-short",
      facts: { least: 15, length: 7 },
      also: [{ code: "password-common" }, { code: "password-repeat-differs" }],
    };
    const action = formAction({ schema: changePasswordForm }, async () => ({ ok: false, refusal }));
    const data = new FormData();
    for (const name of ["current", "password", "repeat"]) data.append(name, "dragon1");
    const { value } = await duringRequest({ services, organization, method: "POST" }, () => action({}, data));
    expect(value).toEqual({
      fields: {
        password: `Too short: 7 characters, 15 needed.\n${words("password-common")}`,
        repeat: words("password-repeat-differs"),
      },
      values: {},
    });
  });

  it("says from when on it may be tried again", async () => {
    const refusal: Refusal = { code: "too-many-from-address", facts: { retryAfter: 540 } };
    const { value } = await send(good, () => ({ ok: false, refusal }));
    expect(value?.refusal?.sentence).toMatch(/from \d{2}:\d{2}.* on \(in 9 minutes\)/);
  });

  const statuses: [Refusal, number, string | null][] = [
    [{ code: "busy", facts: { retryAfter: 1.2 } }, 503, "2"],
    [{ code: "too-many-from-address", facts: { retryAfter: 600 } }, 429, "600"],
    [{ code: "invalid-credentials", facts: { retryAfter: 600 } }, 200, null],
  ];
  it.each(statuses)("answers %j with its status and Retry-After", async (refusal, status, retryAfter) => {
    for (const headers of [{}, script]) {
      const sent = await send(good, () => ({ ok: false, refusal }), headers);
      expect([sent.status, sent.headers.get("retry-after")]).toEqual([status, retryAfter]);
    }
  });

  it("sends who is not signed in any more to sign in and back", async () => {
    const { value } = await send(good, () => refuse("not-signed-in"), script);
    expect(value).toEqual({ goTo: "/sign-in?returnTo=%2Fsign-in" });
  });
});
