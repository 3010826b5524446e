import { words } from "@/lib/web/locale/words";
import { actWords as everyActWords } from "../../act-words";

/** What every form of an act on a user says besides what is its own. */
export const actWords = (submit: string) => everyActWords(submit, words("adminUser")("working"));
