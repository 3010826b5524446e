type Color = readonly [number, number, number];

export interface Accent {
  accent: string;
  /** What is written on the accent. */
  on: string;
  /** A ground on which the accent is written. */
  soft: string;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

function toLinear(hex: string): Color {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

const toHex = (color: Color): string =>
  `#${color
    .map((part) =>
      Math.round(encoded(Math.min(1, Math.max(0, part))) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** Oklab's lightness, and its chroma and hue as a point; matrices by Björn Ottosson. */
function toOklab([r, g, b]: Color): Color {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Color): Color {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The color of this lightness with at most this chroma that a screen can show. */
function shown(lightness: number, [, a, b]: Color, most: number): string {
  const chroma = Math.hypot(a, b);
  for (let share = chroma > most ? most / chroma : 1; share > 0.02; share *= 0.95) {
    const color = fromOklab([lightness, a * share, b * share]);
    if (color.every((part) => part > -0.001 && part < 1.001)) return toHex(color);
  }
  return toHex(fromOklab([lightness, 0, 0]));
}

/** The contrast of two colors, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = toLinear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const white = "#ffffff";
/** What pages are written on: the ground, and paper. */
export const grounds = { light: ["#f8f8f6", white], dark: ["#111419", "#191c22"] } as const;

function readable(hex: string, mode: "light" | "dark"): Accent {
  const color = toOklab(toLinear(hex));
  const dark = mode === "dark";
  const soft = dark ? shown(0.3, color, 0.045) : shown(0.955, color, 0.022);
  const under = [...grounds[mode], soft];
  const step = dark ? 0.01 : -0.01;
  let lightness = dark ? Math.max(color[0], 0.72) : color[0];
  let accent = shown(lightness, color, dark ? 0.13 : 0.2);
  while (lightness > 0 && lightness < 1 && under.some((ground) => contrast(accent, ground) < 5)) {
    lightness += step;
    accent = shown(lightness, color, dark ? 0.13 : 0.2);
  }
  const on = dark ? shown(0.19, color, 0.03) : white;
  return { accent, on, soft };
}

/**
 * An organization's accent (`#rrggbb`) as it is used on light and on dark pages: its lightness is moved until
 * text in it, text on it and text on its soft ground have a contrast of at least 4.5 (WCAG 2.2, 1.4.3).
 */
export function readableAccent(hex: string): { light: Accent; dark: Accent } {
  const safe = /^#[\da-f]{6}$/i.test(hex) ? hex : "#1b5e99";
  return { light: readable(safe, "light"), dark: readable(safe, "dark") };
}
