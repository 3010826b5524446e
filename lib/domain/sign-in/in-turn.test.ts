import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn";

describe("guesses in one line", () => {
  it("go one after the other in the order in which they came, and those of another line do not wait", async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await sleep(5);
      order.push(`${name} ends`);
      return name;
    };
    const answers = [inTurn("a", work("first")), inTurn("a", work("second"))];
    await inTurn("b", async () => order.push("other"));
    expect(await Promise.all(answers)).toEqual([{ value: "first" }, { value: "second" }]);
    expect(order).toEqual(["first begins", "other", "first ends", "second begins", "second ends"]);
  });

  it("leave when their turn does not come in time, and are not waited for", async () => {
    let finish = () => {};
    const slow = inTurn("c", () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await inTurn("c", async () => "never", 20)).toBeNull();
    const last = inTurn("c", async () => "at last");
    finish();
    await slow;
    expect(await last).toEqual({ value: "at last" });
  });

  it("are turned away at once when fifty wait already", async () => {
    let finish = () => {};
    const slow = inTurn("e", () => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = Array.from({ length: 50 }, (_, place) => inTurn("e", async () => place));
    expect(await inTurn("e", async () => "never")).toBeNull();
    finish();
    await slow;
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 50 }, (_, value) => ({ value })));
  });

  it("pass the turn on when the work fails", async () => {
    const failing = inTurn("d", () => Promise.reject(new Error("the database is away")));
    const next = inTurn("d", async () => "in");
    await expect(failing).rejects.toThrow("the database is away");
    expect(await next).toEqual({ value: "in" });
  });
});
