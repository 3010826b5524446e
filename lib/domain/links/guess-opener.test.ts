import { describe, expect, test } from "vitest";
import { seconds } from "../duration";
import { type Guess, guessOpener, type Opening } from "./guess-opener";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const click = { method: "GET", navigates: true, clicked: true, document: true } as const;
const bare = { method: "GET", navigates: false, clicked: false, document: false } as const;
const person: Opening = { request: click, userAgent: firefox, sinceAccepted: seconds(600), otherNetworks: 0 };

const cases: [string, Partial<Opening>, Guess][] = [
  ["a click in a browser", {}, "person"],
  ["a click a minute after no mail was taken", { sinceAccepted: null }, "person"],
  ["a click while one other network opens it too", { otherNetworks: 1 }, "person"],
  ["a HEAD request", { request: { ...click, method: "HEAD" } }, "machine"],
  ["a scanner that gives its name", { userAgent: "Mozilla/5.0 (compatible; Barracuda Sentinel)" }, "machine"],
  ["a preview", { userAgent: "Slackbot-LinkExpanding 1.0" }, "machine"],
  ["a program", { userAgent: "python-requests/2.32" }, "machine"],
  ["a request without a name", { userAgent: null }, "machine"],
  ["a click two seconds after acceptance", { sinceAccepted: seconds(2) }, "machine"],
  ["one of three networks within a minute", { otherNetworks: 2 }, "machine"],
  ["a navigation that nobody clicked for", { request: { ...click, clicked: false } }, "unknown"],
  ["a browser that says nothing of its navigation", { request: bare }, "unknown"],
  ["an opening of which history knows only the browser", { request: null }, "unknown"],
];

describe("who opened a link is guessed:", () => {
  test.each(cases)("%s", (_, shown, guess) => {
    expect(guessOpener({ ...person, ...shown })).toBe(guess);
  });
});
