/** The colors of a mail; the light ones stand in every element, the dark ones in a style sheet. */
export const light = { ground: "#f8f8f6", paper: "#ffffff", ink: "#1d2027", soft: "#5c6069", line: "#dfe1e5" };
const dark = { ground: "#111419", paper: "#191c22", ink: "#ebecef", soft: "#a6a9b0", line: "#33373e" };

/** What links are written on in the dark. */
export const darkPaper = dark.paper;

export const text = { fontSize: "16px", lineHeight: "25px", margin: "0 0 16px", color: light.ink };
export const small = { fontSize: "13px", lineHeight: "20px", margin: "0 0 8px", color: light.soft };

/** Mail clients that know it repaint for the dark; the others keep the light colors. */
export const darkRules = (accent: string): string => `@media (prefers-color-scheme: dark) {
  .ground, .ground > table, .ground > table > tbody > tr > td { background-color: ${dark.ground} !important }
  .paper { background-color: ${dark.paper} !important; border-color: ${dark.line} !important }
  .ink { color: ${dark.ink} !important }
  .soft { color: ${dark.soft} !important }
  .line { border-color: ${dark.line} !important }
  .accent { color: ${accent} !important }
}`;
