import type { CheckWords } from "@/lib/forms/checked-fields";
import { refusalSentence } from "../refusal-sentence";

/** What a longer form says of its fields before it is sent: the sentences with which the server would refuse them. */
export const checkWords = (sentence = refusalSentence): CheckWords => ({
  "field-missing": sentence({ code: "field-missing" }),
  "field-missing.name": sentence({ code: "field-missing", facts: { field: "name" } }),
  "field-too-long": sentence({ code: "field-too-long" }),
  "field-unprintable": sentence({ code: "field-unprintable" }),
  "field-invalid": sentence({ code: "email-invalid" }),
});
