import { expect, it } from "vitest";
import { timeZoneName } from "./time-zone-name";

const winter = new Date("2026-11-21T12:00:00Z");
const summer = new Date("2026-07-21T12:00:00Z");

it.each([
  ["Asia/Tokyo", winter, "JST"],
  ["Europe/Berlin", winter, "CET"],
  ["Europe/Berlin", summer, "CEST"],
  ["Europe/London", summer, "BST"],
  ["America/Chicago", winter, "CST"],
  ["America/Denver", summer, "MDT"],
  ["Australia/Sydney", winter, "AEDT"],
  ["UTC", winter, "UTC"],
  ["Asia/Kathmandu", winter, "UTC+5:45"],
])("a time in %s is told with the name that people there use", (timeZone, at, name) => {
  expect(timeZoneName(timeZone, at)).toBe(name);
});
