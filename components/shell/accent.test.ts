import { describe, expect, it } from "vitest";
import { contrast, readableAccent } from "./accent";

const hues = [
  "#1b5e99",
  "#ffff00",
  "#ffffff",
  "#000000",
  "#ff0000",
  "#00ff00",
  "#0000ff",
  "#ff7ac6",
  "#7a4b00",
  "#808080",
];

describe("an organization's accent", () => {
  it.each(hues)("%s can be read on every ground, light and dark", (hex) => {
    const { light, dark } = readableAccent(hex);
    for (const ground of ["#ffffff", "#f8f8f6", light.soft])
      expect(contrast(light.accent, ground)).toBeGreaterThan(4.5);
    for (const ground of ["#191c22", "#111419", dark.soft]) expect(contrast(dark.accent, ground)).toBeGreaterThan(4.5);
    expect(contrast(light.accent, light.on)).toBeGreaterThan(4.5);
    expect(contrast(dark.accent, dark.on)).toBeGreaterThan(4.5);
  });

  it("is left alone when it can be read already", () => {
    expect(readableAccent("#1b5e99").light.accent).toBe("#1b5e99");
  });

  it("falls back to Latchkey's own when it is not a color", () => {
    expect(readableAccent("red;} body{display:none")).toEqual(readableAccent("#1b5e99"));
  });

  it("knows the contrast of black and white", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  });
});
