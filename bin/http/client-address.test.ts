import { describe, expect, it } from "vitest";
import { clientAddress, isLoopback, networkSet } from "./client-address";

describe("the client's address", () => {
  const cases: [string, string, string | undefined, string[], string][] = [
    ["is the peer", "203.0.113.9", undefined, [], "203.0.113.9"],
    ["is the peer when nobody is trusted, whatever the header says", "203.0.113.9", "198.51.100.1", [], "203.0.113.9"],
    ["is what a trusted proxy says", "10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"],
    [
      "is the right-most that is not a proxy",
      "10.0.0.1",
      "1.1.1.1, 198.51.100.1, 10.0.0.2",
      ["10.0.0.0/8"],
      "198.51.100.1",
    ],
    ["ignores what the client wrote itself", "10.0.0.1", "127.0.0.1, 198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"],
    ["is the peer when it is no proxy", "203.0.113.9", "198.51.100.1", ["10.0.0.0/8"], "203.0.113.9"],
    ["stops at what is no address", "10.0.0.1", "198.51.100.1, unknown", ["10.0.0.0/8"], "10.0.0.1"],
    ["survives an empty header", "10.0.0.1", "", ["10.0.0.0/8"], "10.0.0.1"],
    ["is the left-most when all are proxies", "10.0.0.1", "10.0.0.3, 10.0.0.2", ["10.0.0.0/8"], "10.0.0.3"],
    ["is IPv4 on a socket of both kinds", "::ffff:203.0.113.9", undefined, [], "203.0.113.9"],
    ["knows a proxy on such a socket", "::ffff:10.0.0.1", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"],
    ["loses port and brackets", "::1", "[2001:DB8::7]:4711", ["::1"], "2001:db8::7"],
    ["loses an IPv4 port", "::1", "198.51.100.1:4711", ["::1"], "198.51.100.1"],
    ["loses a zone", "fe80::1%eth0", undefined, [], "fe80::1"],
    ["knows one trusted address alone", "10.0.0.2", "198.51.100.1", ["10.0.0.1"], "10.0.0.2"],
  ];
  it.each(cases)("%s", (_, peer, header, trusted, expected) => {
    expect(clientAddress(peer, header, networkSet(trusted))).toBe(expected);
  });

  it("tells loopback from the rest", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1"].every(isLoopback)).toBe(true);
    expect(["10.0.0.1", "128.0.0.1", "::2", "0.0.0.0"].some(isLoopback)).toBe(false);
  });
});
