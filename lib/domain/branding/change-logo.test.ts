import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { codeOf, testPolicyPlaces } from "@/lib/adapters/database/test-policy";
import { readLogo } from "../organizations/read-logo";
import { changeLogo, largestLogo, readableLogo } from "./change-logo";
import { cleanSvg } from "./clean-svg";

const svg = (inner: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${more}>${inner}</svg>`;
const shape = '<path d="M0 0h8v8z" fill="#123456"/>';

function part(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, "latin1"), data, Buffer.alloc(4)]);
}
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const header = (side: number) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data.set([8, 2], 8);
  return part("IHDR", data);
};
const picture = part("IDAT", deflateSync(Buffer.alloc(4)));
const end = part("IEND", Buffer.alloc(0));
const png = (...parts: Buffer[]) => Buffer.concat([signature, ...parts]);

describe("an SVG", () => {
  it("of nothing but a picture stays what it is", () => {
    const whole = svg(
      `<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><g fill="url(#a)">${shape}</g>`,
    );
    expect(cleanSvg(whole)).toEqual({ svg: whole, left: [] });
    expect(cleanSvg(`<?xml version="1.0"?>\n<!-- made by hand -->${whole}\n`)?.svg).toBe(whole);
  });

  const dangers = [
    ["a script", "<script>alert(1)</script>"],
    ["a script as data", "<script><![CDATA[alert(1)]]></script>"],
    ["a script of another namespace", '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ["an event", '<rect onload="alert(1)" width="1" height="1"/>'],
    ["foreign content", "<foreignObject><body onload='alert(1)'/></foreignObject>"],
    ["a link", '<a href="javascript:alert(1)"><text>x</text></a>'],
    ["an animation of an address", '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ["a picture of elsewhere", '<image href="https://evil.test/x.png"/>'],
    ["a use of elsewhere", '<use href="https://evil.test/x.svg#a"/>'],
    ["a style that loads", "<style>@import 'https://evil.test/x.css';</style>"],
    ["a style that loads by an escape", "<style>rect{fill:u\\72l(https://evil.test)}</style>"],
    ["a style that a comment parts", "<style>rect{fill:ur<!-- -->l(https://evil.test/x)}</style>"],
    ["a style that data parts", "<style>rect{fill:u<![CDATA[rl(https://ev]]>il.test/x)}</style>"],
    ["a style that an instruction parts", "<style>@im<?x?>port 'https://evil.test/x.css';</style>"],
    ["a style that an element parts", "<style>rect{fill:ur<x/>l(https://evil.test/x)}</style>"],
    ["a style that a style parts", "<style>rect{fill:ur<style/>l(https://evil.test/x)}</style>"],
    ["a fill of elsewhere", '<rect width="1" height="1" fill="url(https://evil.test/x)"/>'],
    ["a style attribute of elsewhere", '<rect width="1" height="1" style="fill:url( &quot;//evil.test&quot; )"/>'],
    ["an address in character numbers", '<rect width="1" height="1" fill="url(&#x68;ttps://evil.test)"/>'],
    ["a gradient of elsewhere", '<linearGradient href="https://evil.test/x#a"/>'],
  ] as const;
  it.each(dangers)("loses %s, and keeps the picture", (_, danger) => {
    const cleaned = cleanSvg(svg(danger + shape));
    expect(cleaned?.svg).toContain(shape);
    expect(cleaned?.svg).not.toMatch(/script|alert|evil|onload|foreign|href|@import|animate|<image|<use/i);
    expect(cleaned?.left.length).toBeGreaterThan(0);
  });

  const refused = [
    ["a document type", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(shape)}`],
    ["an entity of its own", svg(`<text>&a;</text>`)],
    ["two elements at the top", svg(shape) + svg(shape)],
    ["an element that is not closed", svg(`<g>${shape}`)],
    ["an attribute twice", svg('<rect width="1" width="2"/>')],
    ["another language", `<html xmlns="http://www.w3.org/1999/xhtml">${shape}</html>`],
    ["nothing to show", svg("<script>alert(1)</script>")],
    ["elements without end", svg("<g>".repeat(100) + shape + "</g>".repeat(100))],
    ["too many elements", svg(shape.repeat(6_000))],
    ["plain words", "not a picture"],
  ] as const;
  it.each(refused)("is refused with %s", (_, document) => {
    expect(cleanSvg(document)).toBeNull();
    expect(codeOf(readableLogo(Buffer.from(document)))).toMatch(/logo-(unreadable|too-large)/);
  });
});

describe("a PNG", () => {
  it("is told by its bytes, and loses what is no picture", () => {
    const secret = part("tEXt", Buffer.from("Comment\0where it was taken"));
    const kept = readableLogo(png(header(8), secret, picture, end));
    expect(kept).toMatchObject({ ok: true, value: { type: "image/png" } });
    expect(kept.ok && kept.value.bytes.equals(png(header(8), picture, end))).toBe(true);
  });

  const refused: [string, Buffer, string][] = [
    ["nothing at all", Buffer.alloc(0), "logo-missing"],
    ["a byte too many", Buffer.alloc(largestLogo + 1), "logo-too-large"],
    ["the name of one alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "logo-unreadable"],
    ["something after its end", png(header(8), picture, end, Buffer.from("<script>")), "logo-unreadable"],
    ["no end", png(header(8), picture), "logo-unreadable"],
    ["no picture", png(header(8), end), "logo-unreadable"],
    ["an enormous side", png(header(100_000), picture, end), "logo-unreadable"],
    [
      "a part longer than the file",
      png(header(8), Buffer.from([0xff, 0xff, 0xff, 0xff, 73, 68, 65, 84, 0, 0, 0, 0])),
      "logo-unreadable",
    ],
  ];
  it.each(refused)("is refused with %s", (_, bytes, code) => {
    expect(codeOf(readableLogo(bytes))).toBe(code);
  });
});

describe("the logo of an organization", async () => {
  const test = await testDatabase();
  const { services } = test;
  const place = testPolicyPlaces(test);

  it("is changed and taken away by an administrator, with one event each", async () => {
    const here = await place();
    const visit = await here.visitOf((await here.user("administrator")).id);
    expect(await changeLogo(services, visit, { bytes: Buffer.from(svg(shape, ' onload="x"')) })).toMatchObject({
      value: { cleaned: true },
    });
    const kept = await readLogo(services, await here.fresh());
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe(svg(shape));
    await changeLogo(services, visit, { bytes: null });
    expect((await here.fresh()).logoType).toBeNull();
    expect((await here.events("branding.changed")).map(({ details }) => details)).toEqual([
      { changes: { logo: { from: null, to: "image/svg+xml" } } },
      { changes: { logo: { from: "image/svg+xml", to: null } } },
    ]);
  });

  it("is nothing that the help desk or a stranger may change", async () => {
    const here = await place();
    const bytes = Buffer.from(svg(shape));
    expect(codeOf(await changeLogo(services, await here.visitOf((await here.user("helpdesk")).id), { bytes }))).toBe(
      "not-allowed",
    );
    expect(codeOf(await changeLogo(services, test.visit({ organization: here.organization }), { bytes }))).toBe(
      "not-signed-in",
    );
    expect((await here.fresh()).logoType).toBeNull();
  });
});
