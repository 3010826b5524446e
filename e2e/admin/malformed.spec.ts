import { routes } from "@/lib/routes";
import { organizations } from "../support/organizations";
import { encoded, formsOf, sendForm } from "../support/plain-form";
import { plainRequest } from "../support/plain-request";
import { expect, test } from "../support/test";
import { wordsOf } from "../support/words";

const { balanced } = organizations;
const ids = [
  "id",
  "userId",
  "otherId",
  "typeId",
  "roleId",
  "linkId",
  "sessionId",
  "deviceId",
  "runId",
  "checkId",
  "caseId",
  "assigneeId",
];
const numbers = ["revision", "total"];
const sentence = wordsOf("refusal")("form-malformed.person");
const own = (name: string) => !name.startsWith("$");

test("no form of the administrators' area fails over what no page of it sends: 400, and a sentence", async ({
  people,
  clientAddress,
}) => {
  const subject = await people.active(balanced);
  const newcomer = await people.invited(balanced);
  const cookie = await people.sessionOf(balanced, await people.active(balanced, { rank: "owner" }));
  await people.sessionOf(balanced, subject);
  const get = (path: string) => plainRequest(balanced, path, { headers: { cookie, accept: "text/html" } });
  const first = async (list: string, path: RegExp) => path.exec((await get(list)).body)?.[0] ?? "";
  const asked = [
    ["name", subject.name],
    ["username", subject.username],
  ] as [string, string][];
  const stranger = { "x-forwarded-for": clientAddress };
  await sendForm(balanced, routes.troubleRequestAccount, asked.slice(0, 1), stranger);
  await sendForm(balanced, routes.troubleSupport, [...asked, ["topic", "other"]], stranger);
  const cases = [...(await get(routes.adminRequests)).body.matchAll(/\/admin\/requests\/[\da-f-]{36}/g)].map(
    ([path]) => path,
  );
  expect(cases.length).toBeGreaterThan(1);
  const places = [
    ...new Set(cases.slice(0, 4)),
    ...[routes.adminUserNew, routes.adminTypeNew, routes.adminRoleNew, routes.adminPortalNew],
    ...[await first(routes.adminTypes, /\/admin\/types\/[\da-f-]{36}/), routes.adminBranding, routes.adminPolicy],
    ...[await first(routes.adminRoles, /\/admin\/roles\/[\da-f-]{36}/), routes.adminAuditProof],
    ...[routes.adminUser, routes.adminUserEdit, routes.adminUserSystem, routes.adminUserRemove].flatMap((of) => [
      of(subject.id),
      of(newcomer.id),
    ]),
    `${routes.adminUserCaller(subject.id)}?for=email`,
    `${routes.adminUserMerge(subject.id)}?other=${newcomer.id}`,
    routes.adminUserTemporaryPassword(newcomer.id),
    `${routes.adminPolicyReview}?preset=strict`,
    `${routes.adminUsersBulk}?act=send-activation&id=${newcomer.id}`,
  ];
  let sent = 0;
  for (const path of places) {
    const page = await get(path);
    expect.soft(page.status, path).toBe(200);
    for (const { hidden, names } of formsOf(page.body)) {
      const wrong = [
        ...hidden.filter(([name]) => [...ids, ...numbers].includes(name)).map(([name]) => [[name, "x' --"]]),
        ...names
          .filter(own)
          .slice(0, 3)
          .map((name) => [
            [name, "on"],
            [name, "on"],
          ]),
        ...["role.", "portal."]
          .filter((box) => names.some((name) => name.startsWith(box)))
          .map((box) => [[`${box}x`, "on"]]),
      ] as [string, string][][];
      for (const fields of wrong) {
        const others = hidden.filter(([name]) => !fields.some(([other]) => other === name));
        const { body, type } = await encoded([...others, ...fields]);
        const headers = { cookie, "content-type": type, origin: balanced.origin };
        const answer = await plainRequest(balanced, path, { method: "POST", body, headers });
        const what = `${path} ${JSON.stringify(fields)}`;
        expect.soft(answer.status, what).toBe(400);
        expect.soft(answer.body.includes(sentence), what).toBe(true);
        sent++;
      }
    }
  }
  expect(sent).toBeGreaterThan(80);
});
