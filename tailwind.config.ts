import type { Config } from "tailwindcss";

/** The theme's names; their values, light and dark, stand in app/globals.css. */
export default {
  content: [],
  theme: {
    extend: {
      colors: {
        ground: "var(--ground)",
        paper: "var(--paper)",
        ink: "var(--ink)",
        soft: "var(--soft)",
        line: "var(--line)",
        edge: "var(--edge)",
        accent: { DEFAULT: "var(--accent)", on: "var(--on-accent)", soft: "var(--accent-soft)" },
        good: { DEFAULT: "var(--good)", soft: "var(--good-soft)" },
        bad: { DEFAULT: "var(--bad)", soft: "var(--bad-soft)" },
        wait: { DEFAULT: "var(--wait)", soft: "var(--wait-soft)" },
      },
      borderRadius: { box: "10px", field: "8px" },
      boxShadow: { paper: "var(--shadow)" },
      fontFamily: {
        sans: [
          "system-ui",
          "Segoe UI",
          "Roboto",
          "Noto Sans",
          "Hiragino Sans",
          "Noto Sans JP",
          "Noto Sans CJK JP",
          "sans-serif",
        ],
        mono: ["ui-monospace", "SF Mono", "Menlo", "DejaVu Sans Mono", "monospace"],
      },
    },
  },
} satisfies Config;
