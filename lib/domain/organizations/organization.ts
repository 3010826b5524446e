import type { Organization as Row } from "@/prisma/generated/client";

/** An organization as the domain reads it: without its logo's bytes. */
export type Organization = Omit<Row, "logo">;
