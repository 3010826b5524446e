-- Written by hand: the first are partial indexes, which the schema language cannot say. Each holds the few rows that foretell who will fail
-- when they next try. A sign-in that succeeds writes none of them.
CREATE INDEX "password_temporary" ON "password" ("organization_id", "temporary_until", "user_id") WHERE "temporary_until" IS NOT NULL;
CREATE INDEX "access_event_type" ON "access_event" ("organization_id", "at", "user_id")
    WHERE "kind" = 'sign-in.refused' AND "reason" = 'type-cannot-sign-in';
CREATE INDEX "access_event_opened" ON "access_event" ("organization_id", "link_id") WHERE "kind" = 'link.opened';

-- Who has a type, or a role, is read from the index alone.
DROP INDEX "user_account_organization_id_type_id_idx";
CREATE INDEX "user_account_organization_id_type_id_id_idx" ON "user_account"("organization_id", "type_id", "id");
DROP INDEX "user_role_organization_id_role_id_idx";
CREATE INDEX "user_role_organization_id_role_id_user_id_idx" ON "user_role"("organization_id", "role_id", "user_id");
