import * as z from "zod/mini";
import { isTimeZone } from "@/lib/domain/organizations/time-zone";
import { presetNames } from "@/lib/domain/presets";
import { adminForm } from "./admin-form";
import { hidden, id, openLine, optionalLine } from "./fields";

/** `/operator/organizations/new` */
export const newOrganizationForm = adminForm({
  name: openLine(1_000),
  origin: openLine(1_000),
  supportContact: optionalLine(300),
  language: hidden(z.enum(["en", "ja"])),
  timeZone: hidden(z.string().check(z.refine(isTimeZone))),
  preset: hidden(z.enum(presetNames)),
  ownerName: openLine(1_000),
  email: openLine(1_000),
  username: optionalLine(256),
});

/** An act on an organization that needs no more. */
export const organizationForm = adminForm({ organizationId: id() });

export const moveOrganizationForm = adminForm({ organizationId: id(), origin: openLine(1_000) });

/** The invitation of the first owner, as the page named them. */
export const firstOwnerForm = adminForm({ organizationId: id(), userId: id() });

export const correctAddressForm = adminForm({ organizationId: id(), userId: id(), email: openLine(1_000) });
