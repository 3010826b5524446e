type Color = [number, number, number];

const fallback = "#1b5e99";
const enough = 4.6;

const parse = (hex: string): Color => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Color;

const format = (color: Color): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colors `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The color moved toward black or white until it can be read on `ground`. Mail clients know no newer color spaces. */
export function readableOn(ground: string, hex: string): string {
  const start = parse(/^#[\da-f]{6}$/i.test(hex) ? hex : fallback);
  const goal = luminance(parse(ground)) > 0.5 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.04) {
    const color = format(start.map((part) => part + (goal - part) * share) as Color);
    if (contrast(color, ground) >= enough) return color;
  }
  return goal === 0 ? "#000000" : "#ffffff";
}
