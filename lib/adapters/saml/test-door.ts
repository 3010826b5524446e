import type { AnswerCheck, CheckedLine } from "@/lib/domain/connections/answer-check";
import type { AnswerExpectation, CheckedAnswer } from "@/lib/domain/connections/saml-answer";
import { checkAnswer } from "./check-answer";
import { openAnswer } from "./open-answer";
import { type AnswerParts, expectationOf, formOf, partsOf, signedAnswer, testKey } from "./test-provider";

export const now = new Date("2026-11-29T12:00:00.000Z");
export const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/** The key that the door believes, and one that it does not. */
export const key = testKey(now);
export const stranger = testKey(now);

type Unopened = { ok: false; refused: AnswerCheck; checks: CheckedLine[] };

/** What the door makes of an answer in a form. */
export function posted(form: Buffer, given: Partial<AnswerExpectation> = {}): CheckedAnswer | Unopened {
  const opened = openAnswer(form);
  return opened.ok ? checkAnswer(opened.answer, expectationOf(key, now, given)) : opened;
}

export const answered = (xml: string, given: Partial<AnswerExpectation> = {}) => posted(formOf(xml), given);

/** "accepted", or the check that refused it. */
export const outcome = (xml: string, given: Partial<AnswerExpectation> = {}): string => {
  const result = answered(xml, given);
  return result.ok ? "accepted" : result.refused;
};

/** The check that refused it and what it said. */
export const refusal = (xml: string, given: Partial<AnswerExpectation> = {}): string =>
  `${outcome(xml, given)}: ${answered(xml, given).checks.at(-1)?.facts?.problem}`;

export const said = (given: Partial<AnswerParts> = {}): string => signedAnswer(key, partsOf(now, given));
