import { describe, expect, it } from "vitest";
import { createHashQueue } from "./hash-queue";

/** Work that ends when it is told to, and a list of whose turn came in which order. */
function bench(options: { concurrency: number; waiting: number }) {
  const queue = createHashQueue(options);
  const served: string[] = [];
  const running: (() => void)[] = [];
  const ask = (client: string) =>
    queue.run(client, () => {
      served.push(client);
      return new Promise<string>((resolve) => running.push(() => resolve(client)));
    });
  const finish = async () => {
    running.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, served, ask, finish };
}

describe("the hash queue", () => {
  it("lets clients take turns, so that one with many guesses does not go before the others", async () => {
    const { served, ask, finish } = bench({ concurrency: 1, waiting: 10 });
    const asked = ["first", "greedy", "greedy", "greedy", "modest", "shy"].map(ask);
    for (let i = 0; i < asked.length; i++) await finish();
    await Promise.all(asked);
    expect(served).toEqual(["first", "greedy", "modest", "shy", "greedy", "greedy"]);
  });

  it("that is full takes a place from the client with most, so that none keeps the others out", async () => {
    const { queue, served, ask, finish } = bench({ concurrency: 1, waiting: 3 });
    const greedy = ["greedy", "greedy", "greedy", "greedy"].map(ask);
    const modest = ask("modest");
    expect(await greedy[3]).toBeNull();
    expect(queue.length()).toBe(3);
    for (let i = 0; i < 4; i++) await finish();
    expect(await modest).toEqual({ value: "modest" });
    expect(served).toEqual(["greedy", "greedy", "modest", "greedy"]);
  });

  it("turns away who came last when all have as many", async () => {
    const { ask, finish, served } = bench({ concurrency: 1, waiting: 2 });
    const asked = ["running", "first", "second", "third"].map(ask);
    expect(await asked[3]).toBeNull();
    for (let i = 0; i < 3; i++) await finish();
    expect(served).toEqual(["running", "first", "second"]);
  });

  it("turns the newcomer away when it is itself the one with most, and serves on afterwards", async () => {
    const { queue, ask, finish } = bench({ concurrency: 1, waiting: 2 });
    const [running, first, second, third] = ["one", "one", "one", "one"].map(ask);
    expect(await third).toBeNull();
    for (let i = 0; i < 3; i++) await finish();
    await Promise.all([running, first, second]);
    expect(queue.length()).toBe(0);
    const later = ask("one");
    await finish();
    expect(await later).toEqual({ value: "one" });
  });
});
