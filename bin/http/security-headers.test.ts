import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

const facts = { nonce: "bm9uY2U=", path: "/sign-in", formTargets: ["https://portal.example.test"], dev: false };

describe("the security headers", () => {
  it("are these on every answer", () => {
    expect(securityHeaders(facts)).toEqual({
      "Content-Security-Policy":
        "default-src 'self'; script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'; style-src 'self' 'nonce-bm9uY2U='; " +
        "img-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
        "form-action 'self' https://portal.example.test",
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
      "Cache-Control": "no-store",
    });
  });

  it("never allow inline or evaluated code outside of development", () => {
    expect(securityHeaders(facts)["Content-Security-Policy"]).not.toContain("unsafe");
  });

  it("let the page behind a link send its origin with its form", () => {
    for (const path of ["/reset-password", "/sign-up/account", "/sign-up/sent"])
      expect(securityHeaders({ ...facts, path })["Referrer-Policy"]).toBe("same-origin");
  });
});
