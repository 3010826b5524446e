import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/adapters/database/test-database";
import { createTestList } from "@/lib/adapters/database/test-list";
import { testPassword } from "@/lib/adapters/database/test-user";
import type { Organization } from "../../organizations/organization";
import type { PolicyOverride } from "../../policy";
import { signIn } from "../sign-in";

describe("the eligibility list at the door", async () => {
  const { services, visit, createOrganization, createUser } = await testDatabase();
  const knock = async (organization: Organization, username: string, password = testPassword) => {
    const input = { identifier: username, password, sharedComputer: true };
    const result = await signIn(services, visit({ organization }), input);
    return result.ok ? "in" : result.refusal.code;
  };
  const others = [{ email: "others@example.test" }];
  const place = async (policy: PolicyOverride = {}) => {
    const organization = await createOrganization({ policy });
    return {
      organization,
      person: await createUser({ organization, username: "person", email: "person@example.test" }),
    };
  };

  it("asks nothing where there is no list", async () => {
    const { organization } = await place();
    expect(await knock(organization, "person")).toBe("in");
  });

  it("lets in whom the list has, by the address, the username or the customer id", async () => {
    const { organization, person } = await place();
    await services.db.user.update({ where: { id: person.id }, data: { customerId: " ab-12 " } });
    for (const row of [
      { email: "PERSON@example.test" },
      { customerId: "x", username: "Person" },
      { customerId: "AB-12" },
    ]) {
      await createTestList(services, organization, [row]);
      expect(await knock(organization, "person"), JSON.stringify(row)).toBe("in");
    }
  });

  it("keeps out whom it does not have, and says so to nobody who does not have the password", async () => {
    const { organization, person } = await place();
    await createTestList(services, organization, others);
    expect(await knock(organization, "person")).toBe("not-on-list");
    expect(await knock(organization, "person", "a wrong password")).toBe("invalid-credentials");
    const where = { organizationId: organization.id, userId: person.id, reason: "not-on-list" };
    expect(await services.db.accessEvent.count({ where })).toBe(1);
  });

  it("keeps out nobody where the policy lets them keep their access", async () => {
    const { organization } = await place({ import: { missing: "keepsAccess" } });
    await createTestList(services, organization, others);
    expect(await knock(organization, "person")).toBe("in");
  });

  it.each(["helpdesk", "administrator", "owner"] as const)("never shuts out somebody of the rank %s", async (rank) => {
    const { organization } = await place();
    await createUser({ organization, username: "staff", rank });
    await createTestList(services, organization, others);
    expect(await knock(organization, "staff")).toBe("in");
  });

  it("is another organization's business where it is another organization's list", async () => {
    const { organization } = await place();
    const { organization: elsewhere } = await place();
    await createTestList(services, elsewhere, others);
    expect(await knock(organization, "person")).toBe("in");
  });

  it("is not asked of a list that only waits, failed, or was replaced", async () => {
    const { organization } = await place();
    const list = await createTestList(services, organization, others);
    for (const state of ["reading", "held", "failed", "discarded", "replaced"] as const) {
      await services.db.eligibilityList.update({ where: { id: list }, data: { state } });
      expect(await knock(organization, "person"), state).toBe("in");
    }
  });
});
