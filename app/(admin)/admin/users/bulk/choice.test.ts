import { expect, it } from "vitest";
import { paramsOf } from "../user-query";
import { allOf } from "./choice";

it.each([
  ["risk=locked", { risk: "locked" }],
  ["q=ada&state=&all=yes&act=unlock", { words: "ada" }],
  ["", {}],
])("all of the list at %j are those of its filters", (address, filter) => {
  expect(allOf(paramsOf(address))).toEqual({ filter: { words: "", ...filter } });
});

it.each([
  "risk=lockd",
  "risk=locked&risk=type",
  "state=constructor",
  "role=1",
  "type=x&q=ada",
  "rank=owners",
  "q=a&q=b",
])("all of the list at %j are nobody: a filter that cannot be read would be everybody", (address) => {
  expect(allOf(paramsOf(address))).toEqual({ ids: [] });
});
