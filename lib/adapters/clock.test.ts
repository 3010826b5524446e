import { expect, test } from "vitest";
import { createClock } from "./clock";
import { testDatabase } from "./database/test-database";

const { pool } = await testDatabase();

/** The database's own time. */
const databaseNow = async () => (await pool.query("SELECT clock_timestamp() AS at")).rows[0].at as Date;

test("it tells the database's time", async () => {
  const clock = await createClock(pool);
  expect(Math.abs(clock.now().getTime() - (await databaseNow()).getTime())).toBeLessThan(500);
  expect(Math.abs(await clock.skew())).toBeLessThan(0.5);
  clock.stop();
});

test("it corrects a process whose own clock is wrong, and says by how much it is wrong", async () => {
  const real = Date.now;
  Date.now = () => real() + 90_000;
  try {
    const clock = await createClock(pool);
    expect(Math.abs(clock.now().getTime() - (await databaseNow()).getTime())).toBeLessThan(500);
    expect(await clock.skew()).toBeCloseTo(90, 0);
    clock.stop();
  } finally {
    Date.now = real;
  }
});

test("moving it moves what it tells, not when the database runs a job nor the measured skew", async () => {
  const clock = await createClock(pool);
  clock.advance(3_600);
  clock.advance(600);
  const database = (await databaseNow()).getTime();
  expect(Math.abs(clock.now().getTime() - database - 4_200_000)).toBeLessThan(500);
  expect(Math.abs(clock.databaseTime(clock.now()).getTime() - database)).toBeLessThan(500);
  expect(Math.abs(await clock.skew())).toBeLessThan(0.5);
  clock.stop();
});
