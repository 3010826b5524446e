-- Written by hand: partial indexes, which the schema language cannot say. Each holds the few users of one state in the order
-- of the list of people, so that a page of them, and their count, costs the same among a million. A sign-in rewrites none of
-- them.
CREATE INDEX "user_account_suspended" ON "user_account" ("organization_id", "name_key", "id") WHERE "suspended_at" IS NOT NULL;
CREATE INDEX "user_account_without_email" ON "user_account" ("organization_id", "name_key", "id") WHERE "email" IS NULL;
CREATE INDEX "user_account_never_activated" ON "user_account" ("organization_id", "name_key", "id") WHERE "activated_at" IS NULL;
CREATE INDEX "user_account_ranked" ON "user_account" ("organization_id", "rank", "name_key", "id") WHERE "rank" <> 'none';

-- The invitations that wait, by when they end.
CREATE INDEX "link_invitation" ON "link" ("organization_id", "expires_at", "user_id")
    WHERE "purpose" = 'activation' AND "used_at" IS NULL AND "replaced_at" IS NULL AND "revoked_at" IS NULL;

-- The counters that may lock: no policy has a lower threshold than three. A sign-in changes what stands here only where it
-- follows wrong guesses.
CREATE INDEX "attempt_counter_near_lock" ON "attempt_counter" ("organization_id", "user_id")
    WHERE "locked_at" IS NOT NULL OR cardinality("failures") >= 3;
CREATE INDEX "attempt_counter_consecutive" ON "attempt_counter" ("organization_id", "user_id") INCLUDE ("consecutive")
    WHERE "consecutive" > 0;
