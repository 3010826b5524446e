import type { LinkPurpose } from "@/prisma/generated/enums";

/** The links by which a person sets a password, and which they can ask for themselves. */
export type PasswordPurpose = Exclude<LinkPurpose, "email" | "undo">;
