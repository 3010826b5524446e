import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { saml } from "@/lib/adapters/saml/saml";
import { expectationOf, formOf, partsOf, signedAnswer, testKey } from "@/lib/adapters/saml/test-provider";
import { forgedAnswers } from "./forged-answers";
import { type Measurement, rowOf } from "./measurement";
import { percentile } from "./statistics";

const now = new Date("2026-11-29T12:00:00.000Z");
const perSecond = 10;
const seconds = 10;

/** The guard alone: ten answers a second, each with thirty groups, and what it costs to refuse what nobody signed. */
export const samlAnswers: Measurement = async () => {
  const [old, key] = [testKey(now), testKey(now)];
  const group = (name: number) => `<saml:AttributeValue>group-${name}</saml:AttributeValue>`;
  const groups = `<saml:Attribute Name="groups">${Array.from({ length: 30 }, (_, at) => group(at)).join("")}</saml:Attribute>`;
  const parts = partsOf(now, { attributes: `<saml:AttributeStatement>${groups}</saml:AttributeStatement>` });
  const honest = signedAnswer(key, parts);
  const body = formOf(honest);
  const expected = expectationOf(key, now, { certificates: [old.certificate, key.certificate] });
  const check = (form: Buffer): number => {
    const begun = performance.now();
    const opened = saml.openAnswer(form);
    if (opened.ok) saml.checkAnswer(opened.answer, expected);
    return performance.now() - begun;
  };
  for (let round = 0; round < 20; round++) check(body);

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const took: number[] = [];
  for (let answer = 0; answer < perSecond * seconds; answer++) {
    took.push(check(body));
    await wait(1_000 / perSecond);
  }
  delay.disable();

  const forged = { "of 4 MB": Buffer.alloc(4_300_000, "A"), ...forgedAnswers(honest) };
  const refused = Object.entries(forged).map(([what, form]) => {
    const times = Array.from({ length: 15 }, () => check(form));
    return rowOf(`  a forged answer ${what} refused, p95`, percentile(times, 0.95), {
      ...(what === "of 4 MB" ? { most: 20 } : {}),
      unit: " ms",
    });
  });
  return [
    rowOf("SAML: an answer checked, 10 a second, p95", percentile(took, 0.95), { most: 300, unit: " ms" }),
    rowOf("  event-loop delay meanwhile, p99", delay.percentile(99) / 1e6, { most: 50, unit: " ms" }),
    ...refused,
  ];
};
