import { connectSaml } from "../support/connection";
import { opensSession, plainBrowser } from "../support/plain-browser";
import { goodHabits, type SamlHabits } from "../support/providers/saml-habits";
import { newSigningPair } from "../support/providers/saml-keys";
import { signElement, weakAlgorithms } from "../support/providers/saml-signature";
import { expect, test } from "../support/test";

type Wrong = ReturnType<SamlHabits["wrong"]>;

const wrong = (facts: Wrong): Partial<SamlHabits> => ({ wrong: () => facts });
const at = (fact: "confirmationNotOnOrAfter" | "notBefore" | "notOnOrAfter", minutes: number): Partial<SamlHabits> => ({
  wrong: ({ now }) => ({ [fact]: new Date(now.getTime() + minutes * 60_000) }),
});
const elsewhere = "https://elsewhere.example/acs";

/** What the table of section 1 has a strict service provider refuse, each an answer that is good but for that. */
function refusedHabits(admin: string): Record<string, Partial<SamlHabits>> {
  const stranger = newSigningPair("stranger", new Date());
  return {
    "for another door": wrong({ destination: elsewhere }),
    "for no door": wrong({ destination: null }),
    "for another recipient": wrong({ recipient: elsewhere }),
    "an assertion of another provider, by the same key": wrong({ assertionIssuer: "https://other.example" }),
    "a confirmation that ended an hour ago": at("confirmationNotOnOrAfter", -60),
    "a confirmation without an end": wrong({ confirmationNotOnOrAfter: null }),
    "no confirmation": wrong({ confirmationMethod: null }),
    "a confirmation by a sender": wrong({ confirmationMethod: "sender-vouches" }),
    "a signed assertion in a no": wrong({ status: "Requester" }),
    "an attribute called nameID": wrong({ person: { nameId: "", attributes: { nameID: admin, NameID: admin } } }),
    "SHA-1": { algorithms: weakAlgorithms },
    "an assertion that answers nothing": wrong({ confirmationInResponseTo: null }),
    "an assertion that answers another request": wrong({ confirmationInResponseTo: "_other" }),
    "an answer that nobody asked for": wrong({ inResponseTo: null }),
    "another audience": wrong({ audience: elsewhere }),
    "no audience": wrong({ audience: null }),
    "not good yet": at("notBefore", 2),
    "not good any more": at("notOnOrAfter", -2),
    unsigned: { signs: "neither" },
    "signed by a stranger": {
      signs: "neither",
      forges: (xml, _, { assertionId }) => signElement(xml, assertionId, stranger),
    },
    "encrypted and unsigned": { signs: "neither", encrypts: "strong" },
    "encrypted by CBC": { encrypts: "cbc" },
    "a key by RSA 1.5": { encrypts: "rsa15" },
    "a DOCTYPE": { forges: (xml) => `<!DOCTYPE x [<!ENTITY who "${admin}">]>${xml}` },
    "a comment in the name": {
      forges: (xml, _, { person }) => xml.replace(`>${person?.nameId}<`, `>${admin}<!---->${person?.nameId}<`),
    },
    "another name": { forges: (xml, _, { person }) => xml.replace(`>${person?.nameId}<`, `>${admin}<`) },
  };
}

test("what a strict service provider refuses signs nobody in, over the whole way", async ({
  people,
  product,
  organizationWith,
  samlProvider,
  clientAddress,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const campus = await connectSaml(product, place, provider);
  const [ann, admin] = [await people.active(place), await people.active(place, { rank: "administrator" })];
  await campus.leads(ann);
  provider.people.set(ann.username, { nameId: ann.username });
  const comesIn = async (habits: Partial<SamlHabits>) => {
    const browser = plainBrowser(place, clientAddress);
    const requestId = await browser.leave(campus.id);
    Object.assign(provider.habits, goodHabits(), habits);
    await browser.bring(campus.id, provider.answerFor(ann.username, requestId));
    return browser.isIn();
  };
  expect([await comesIn({}), await comesIn({ signs: "response", encrypts: "strong" })]).toEqual([true, true]);
  for (const [what, habits] of Object.entries(refusedHabits(admin.username)))
    expect(await comesIn(habits), what).toBe(false);
});

test("an answer counts once, in the browser that was sent for it, at its own connection (T54, T66)", async ({
  people,
  product,
  organizationWith,
  samlProvider,
  clientAddress,
}) => {
  const place = await organizationWith({});
  const provider = await samlProvider();
  const [campus, other] = [await connectSaml(product, place, provider), await connectSaml(product, place, provider)];
  const ann = await people.active(place);
  await campus.leads(ann);
  provider.people.set(ann.username, { nameId: ann.username });
  const [hers, victims] = [plainBrowser(place, clientAddress), plainBrowser(place, clientAddress)];
  await victims.leave(campus.id);
  const answer = provider.answerFor(ann.username, await hers.leave(campus.id));
  await victims.bring(campus.id, answer);
  expect(victims.isIn()).toBe(false);
  await hers.bring(other.id, answer);
  expect(hers.isIn()).toBe(false);
  const brought = await Promise.all(Array.from({ length: 20 }, () => hers.bring(campus.id, answer)));
  expect(brought.filter(opensSession)).toHaveLength(1);
});
