import { describe, expect, it } from "vitest";
import type { Rank } from "@/prisma/generated/enums";
import { policyOf } from "../policy";
import { presets } from "../presets";
import { type Act, acts } from "./acts";
import { mayAct } from "./may-act";

const policy = policyOf({ policy: {} });
const ranks: Rank[] = ["none", "helpdesk", "administrator", "owner"];
const one = (rank: Rank) => ({ userId: `a-${rank}`, rank });
const other = (rank: Rank) => ({ userId: `b-${rank}`, rank });

/** To whom each rank may do it: `n`one, `h`elp desk, `a`dministrator, `o`wner, `s`elf; `+` where it is done to nobody. */
const matrix: Record<Act, { helpdesk: string; administrator: string; owner: string }> = {
  "overview.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "why.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "tomorrow.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "users.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "user.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "user.confirm-caller": { helpdesk: "nh", administrator: "nha", owner: "nhao" },
  "user.send-activation": { helpdesk: "nhs", administrator: "nhas", owner: "nhaos" },
  "user.send-reset": { helpdesk: "nhs", administrator: "nhas", owner: "nhaos" },
  "user.send-mail-again": { helpdesk: "nhs", administrator: "nhas", owner: "nhaos" },
  "user.unlock": { helpdesk: "nh", administrator: "nha", owner: "nhao" },
  "user.tell-why": { helpdesk: "nhs", administrator: "nhas", owner: "nhaos" },
  "user.ask-for-help": { helpdesk: "+", administrator: "+", owner: "+" },
  "user.end-sessions": { helpdesk: "nh", administrator: "nha", owner: "nhao" },
  "user.forget-devices": { helpdesk: "nh", administrator: "nha", owner: "nhao" },
  "user.set-temporary-password": { helpdesk: "n", administrator: "nh", owner: "nha" },
  "user.show-link": { helpdesk: "", administrator: "nh", owner: "nha" },
  "user.change-email": { helpdesk: "", administrator: "nhs", owner: "nhas" },
  "user.change-username": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.add-to-list": { helpdesk: "nh", administrator: "nha", owner: "nhao" },
  "user.merge": { helpdesk: "", administrator: "nh", owner: "nha" },
  "user.add": { helpdesk: "", administrator: "+", owner: "+" },
  "user.edit": { helpdesk: "", administrator: "nhas", owner: "nhaos" },
  "user.change-type": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.change-roles": { helpdesk: "", administrator: "nhas", owner: "nhaos" },
  "user.change-rank": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.suspend": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.resume": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.remove": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.approve-identity": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "user.refuse-identity": { helpdesk: "", administrator: "nhs", owner: "nhaos" },
  "user.change-aliases": { helpdesk: "", administrator: "nh", owner: "nha" },
  "user.change-bypass": { helpdesk: "", administrator: "nh", owner: "nhao" },
  "users.bulk": { helpdesk: "", administrator: "+", owner: "+" },
  "attempt.compare": { helpdesk: "+", administrator: "+", owner: "+" },
  "requests.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "request.work": { helpdesk: "+", administrator: "+", owner: "+" },
  "requests.close-many": { helpdesk: "", administrator: "+", owner: "+" },
  "ticket.open": { helpdesk: "+", administrator: "+", owner: "+" },
  "request.approve": { helpdesk: "", administrator: "+", owner: "+" },
  "types.see": { helpdesk: "", administrator: "+", owner: "+" },
  "types.change": { helpdesk: "", administrator: "+", owner: "+" },
  "roles.see": { helpdesk: "", administrator: "+", owner: "+" },
  "roles.change": { helpdesk: "", administrator: "+", owner: "+" },
  "sso.see": { helpdesk: "", administrator: "+", owner: "+" },
  "sso.change": { helpdesk: "", administrator: "+", owner: "+" },
  "answers.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "lists.see": { helpdesk: "", administrator: "+", owner: "+" },
  "lists.upload": { helpdesk: "", administrator: "+", owner: "+" },
  "lists.edit": { helpdesk: "", administrator: "+", owner: "+" },
  "lists.confirm": { helpdesk: "", administrator: "+", owner: "+" },
  "policy.see": { helpdesk: "", administrator: "+", owner: "+" },
  "policy.change": { helpdesk: "", administrator: "+", owner: "+" },
  "branding.see": { helpdesk: "", administrator: "+", owner: "+" },
  "branding.change": { helpdesk: "", administrator: "+", owner: "+" },
  "status.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "status.tell": { helpdesk: "", administrator: "+", owner: "+" },
  "audit.see": { helpdesk: "", administrator: "+", owner: "+" },
  "audit.export": { helpdesk: "", administrator: "+", owner: "+" },
  "operator.see": { helpdesk: "+", administrator: "+", owner: "+" },
  "operator.resend-invitation": { helpdesk: "+", administrator: "+", owner: "+" },
  "operator.correct-address": { helpdesk: "", administrator: "+", owner: "+" },
  "operator.create-organization": { helpdesk: "", administrator: "+", owner: "+" },
  "operator.move-organization": { helpdesk: "", administrator: "+", owner: "+" },
  "operator.suspend-organization": { helpdesk: "", administrator: "+", owner: "+" },
  "operator.resume-organization": { helpdesk: "", administrator: "+", owner: "+" },
};

function allowed(act: Act, rank: Rank): string {
  if (!("to" in acts[act])) return mayAct(policy, one(rank), act) === null ? "+" : "";
  const to = ranks.filter((subject) => mayAct(policy, one(rank), act, other(subject)) === null).map((name) => name[0]);
  return [...to, ...(mayAct(policy, one(rank), act, one(rank)) === null ? ["s"] : [])].join("");
}

describe("the matrix of who may do what", () => {
  it("has a row for every act", () => {
    expect(Object.keys(matrix)).toEqual(Object.keys(acts));
  });

  it.each(Object.entries(matrix) as [Act, (typeof matrix)[Act]][])("says who may do %s, and to whom", (act, row) => {
    expect({
      helpdesk: allowed(act, "helpdesk"),
      administrator: allowed(act, "administrator"),
      owner: allowed(act, "owner"),
    }).toEqual(row);
  });

  it.each(Object.keys(acts) as Act[])("lets nobody without a rank do %s", (act) => {
    expect(mayAct(policy, one("none"), act, other("none"))).toBe("not-allowed");
    expect(mayAct(policy, one("none"), act)).toBe("not-allowed");
  });

  it("never lets anybody take over an account of their own rank or a higher one", () => {
    const takeovers = (Object.keys(acts) as Act[]).filter((act) => "caller" in acts[act]);
    expect(takeovers).toEqual([
      "user.set-temporary-password",
      "user.show-link",
      "user.change-email",
      "user.merge",
      "user.change-aliases",
    ]);
    for (const act of takeovers) {
      for (const [at, rank] of ranks.entries()) {
        for (const subject of ranks.slice(at)) expect(mayAct(policy, one(rank), act, other(subject))).not.toBeNull();
      }
    }
  });

  it("offers only what the policy offers", () => {
    const timed = policyOf({ policy: presets["timed-lock"].override });
    expect(mayAct(timed, one("owner"), "user.unlock", other("none"))).toBe("not-offered");
    expect(mayAct(timed, one("owner"), "user.set-temporary-password", other("none"))).toBe("not-offered");
    const verified = policyOf({ policy: presets["verified-devices"].override });
    expect(mayAct(verified, one("owner"), "user.show-link", other("none"))).toBe("not-offered");
  });
});
