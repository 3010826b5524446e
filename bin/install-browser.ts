import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const command = "apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk";

/** Installs Chromium as root on Debian or its kin. Throws, elsewhere, one line that names the command. */
export function installBrowser(): void {
  const able = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!able) {
    throw new Error(
      `The journeys need Chromium: npx playwright install chromium (or, on Debian: sudo sh -c '${command}').`,
    );
  }
  const { status } = spawnSync("sh", ["-c", command], {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`Chromium could not be installed: ${command}`);
}
