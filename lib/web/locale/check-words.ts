import type { CheckWords } from "@/lib/forms/checked-fields";
import { refusalSentence } from "../refusal-sentence";

/** What a longer form says of its fields before it is sent: the sentences with which the server would refuse them. */
export const checkWords = (): CheckWords => ({
  "field-missing": refusalSentence({ code: "field-missing" }),
  "field-missing.name": refusalSentence({ code: "field-missing", facts: { field: "name" } }),
  "field-too-long": refusalSentence({ code: "field-too-long" }),
  "field-unprintable": refusalSentence({ code: "field-unprintable" }),
  "field-invalid": refusalSentence({ code: "email-invalid" }),
});
