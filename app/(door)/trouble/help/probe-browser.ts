import { browserClock } from "@/components/ui/browser-clock";

/** What only the browser itself can find out. `null`: it does not say. */
export interface Probed {
  cookies: boolean;
  /** The fastest answer of the server, in milliseconds; `null`: none came. */
  answer: number | null;
  /** By how many seconds the browser's clock is ahead of the server's; behind: negative. */
  clock: number | null;
  /** Whether the window is rather a private one. */
  privately: boolean | null;
}

const times = 3;
/** An answer that takes longer is none, in milliseconds. */
const patience = 8_000;

/** Asks the server whether it is there, a few times, and says how fast it was and what time it has. */
async function askServer(address: string): Promise<Pick<Probed, "answer" | "clock">> {
  let best: { answer: number; clock: number | null } | null = null;
  for (let time = 0; time < times; time++) {
    const begun = performance.now();
    try {
      const { headers } = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(patience) });
      const answer = performance.now() - begun;
      const there = Date.parse(headers.get("date") ?? "");
      // The server's time has whole seconds: half of one is added, and half of the way here.
      const clock = Number.isFinite(there) ? Math.round((browserClock() - answer / 2 - there - 500) / 1_000) : null;
      if (!best || answer < best.answer) best = { answer, clock };
    } catch {
      break;
    }
  }
  return best ?? { answer: null, clock: null };
}

/** A guess: private windows are given little room. Where a browser tells nothing of its room nobody knows. */
async function looksPrivate(): Promise<boolean | null> {
  try {
    const { quota } = (await navigator.storage?.estimate()) ?? {};
    const { memory } = performance as { memory?: { jsHeapSizeLimit: number } };
    return quota && memory ? quota < memory.jsHeapSizeLimit * 2 : null;
  } catch {
    return null;
  }
}

export async function probeBrowser(address: string): Promise<Probed> {
  const [server, privately] = await Promise.all([askServer(address), looksPrivate()]);
  return { ...server, privately, cookies: navigator.cookieEnabled };
}
