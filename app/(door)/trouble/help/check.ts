/** What one check of this browser came to. */
export interface Check {
  id: string;
  state: "good" | "bad" | "unsure" | "looking";
  /** What it is and what came of it, in one sentence. */
  sentence: string;
  /** What to do now; where it is good there is nothing. */
  next?: string;
}
