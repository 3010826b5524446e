-- Written by hand: partial indexes, which the schema language cannot say. Apart from the new states, which the
-- transaction that makes them cannot use yet.

-- The few mails that never arrived: whose last one it was is a filter of the list.
DROP INDEX "mail_not_taken";
CREATE INDEX "mail_not_taken" ON "mail" ("organization_id", "user_id") WHERE "state" IN ('refused', 'expired', 'bounced');

-- The mail that a service reports on.
CREATE INDEX "mail_provider_id" ON "mail" ("provider_id") WHERE "provider_id" IS NOT NULL;
