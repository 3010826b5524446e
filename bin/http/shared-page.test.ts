import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { recorder, standIn } from "./test-server";

const test = await testDatabase();
const { state, framework } = recorder(test.organization.id);
const { ask, door } = await standIn(test, framework);
const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "none";

/** A page as the framework renders it: with the nonce and the number of the request that it was rendered for. */
function render(text = "sign in") {
  state.answer = (response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const nonce = nonceOf(response.getHeader("content-security-policy"));
    response.end(
      `<html data-request="${response.getHeader("x-request-id")}"><script nonce="${nonce}"></script>${text}</html>`,
    );
  };
}
const visit = (path = "/sign-in", headers: Record<string, string> = {}) =>
  ask(path, { headers: { "accept-encoding": "gzip", "accept-language": "en", ...headers } });
const plain = (path = "/sign-in", headers: Record<string, string> = {}) => ask(path, { headers });

describe("the sign-in page of strangers", () => {
  it("is rendered once for those who come together, each with a nonce and a number of their own", async () => {
    render("x".repeat(10));
    const answers = [await plain(), await plain(), await plain()];
    expect(state.reached).toHaveLength(1);
    for (const { text, headers, status } of answers) {
      expect(status).toBe(200);
      expect(text).toContain(`nonce="${nonceOf(headers["content-security-policy"])}"`);
      expect(text).toContain(`data-request="${headers["x-request-id"]}"`);
      expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
    }
    expect(new Set(answers.map(({ text }) => text)).size).toBe(3);
  });

  it("is the same for known browsers, and for one that chose the language that others' browsers ask for", async () => {
    door.sharedPages.clear();
    render();
    await plain("/sign-in", { "accept-language": "ja,en;q=0.5" });
    await plain("/sign-in", { "accept-language": "ja", cookie: "__Host-latchkey-device=x; other=y" });
    await plain("/sign-in", { cookie: "__Host-latchkey-language=ja" });
    expect(state.reached).toHaveLength(1);
  });

  it("is rendered anew as soon as its organization changed meanwhile, however young it is", async () => {
    door.sharedPages.clear();
    render();
    await plain();
    await test.services.db.organization.update({
      where: { id: test.organization.id },
      data: { signInWords: "Hello." },
    });
    door.organizations.forget();
    await plain();
    await plain();
    expect(state.reached).toHaveLength(2);
  });

  it("is not shared between languages, with sessions, hints, queries, other addresses or the framework's own requests", async () => {
    door.sharedPages.clear();
    render();
    await plain("/sign-in", { "accept-language": "ja" });
    await plain("/sign-in", { "accept-language": "en" });
    await plain("/sign-in?notice=signed-out");
    for (let i = 0; i < 2; i++) {
      await plain("/sign-in", { cookie: "__Host-latchkey-session=x" });
      await plain("/sign-in", { cookie: "__Host-latchkey-hint=x" });
      await plain("/sign-in", { rsc: "1" });
      await plain("/sign-in", { "next-router-prefetch": "1" });
      await plain("/trouble");
    }
    expect(state.reached).toHaveLength(13);
  });

  it("goes out packed to those who take it packed", async () => {
    door.sharedPages.clear();
    render("x".repeat(5_000));
    await visit();
    expect((await visit()).headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(state.reached).toHaveLength(1);
  });

  it("that sets a cookie or fails is not kept", async () => {
    door.sharedPages.clear();
    state.answer = (response) =>
      void response.setHeader("set-cookie", "a=b").setHeader("content-type", "text/html").end("<p>");
    await visit();
    await visit();
    state.answer = (response) => void Object.assign(response, { statusCode: 404 }).end("none");
    await visit();
    await visit();
    expect(state.reached).toHaveLength(4);
  });
});
