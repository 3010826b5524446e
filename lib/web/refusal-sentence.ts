import type { Refusal } from "@/lib/domain/result";
import { words } from "./locale/words";

/** What the person reads, in the language of this request's page. */
export const refusalSentence = ({ code, facts }: Refusal): string => words("refusal")(`${code}.person`, facts);
