"use server";
import { addPerson } from "@/lib/domain/administration/add-person";
import { policyOf } from "@/lib/domain/policy";
import { done } from "@/lib/domain/result";
import { addPersonForm } from "@/lib/forms/add-person-form";
import { ticked } from "@/lib/forms/boxes";
import { isLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";
import { adminAction } from "@/lib/web/admin-action";
import { noticeOn } from "../[id]/notice-on";

const kept = ["name", "email", "sharedToo", "username", "typeId", "customerId", "language", "send", "role."] as const;

/** Without an address the temporary password comes next (R5). */
export const addPersonAction = adminAction(
  { schema: addPersonForm, keep: [...kept] },
  async (input, { services, visit }) => {
    const { id, name, typeId, language } = input;
    const added = await addPerson(services, visit, {
      ...{ id, name, typeId, roleIds: ticked(input, "role.") },
      username: input.username || null,
      email: input.email || null,
      sharedToo: input.sharedToo === "on",
      customerId: input.customerId || null,
      language: isLanguage(language) ? language : null,
      inviteNow: input.send === "now",
    });
    if (!added.ok) return added;
    if (!input.email && policyOf(visit.organization).admin.maySetPassword)
      return done(routes.adminUserTemporaryPassword(id));
    return done(noticeOn("overview", id, added.value.invited ? "activation-sent" : "added"));
  },
);
