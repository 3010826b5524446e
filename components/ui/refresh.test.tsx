import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { isAskedByItself } from "@/lib/forms/asked-by-itself";
import { Refresh } from "./refresh";

test("what a page asks for when it loads itself again is known for that (T47)", () => {
  const html = renderToStaticMarkup(<Refresh seconds={2} address="http://acme.localhost:3000/admin/users/bulk/1" />);
  const [, seconds, url = ""] = /content="(\d+); url=([^"]+)"/.exec(html) ?? [];
  expect(seconds).toBe("2");
  const { pathname, search } = new URL(url);
  expect([pathname, isAskedByItself(pathname + search)]).toEqual(["/admin/users/bulk/1", true]);
});
