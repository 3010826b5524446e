import { words } from "@/lib/web/locale/words";

const fetched = /^(address|private|name|unreachable|tls|redirect|too_large|timeout|status)$/;

/** Why a provider's metadata could not be read again, as the form would have said it. */
export function problemWords(kept: string, said: "metadata-unusable" | "discovery-unusable"): string {
  const [problem = "", status = "0"] = kept.split(" ");
  const code = fetched.test(problem) ? "provider-unreachable" : said;
  return words("refusal")(`${code}.administrator`, { problem, status: Number(status), names: "", said: "" });
}
