-- Whoever may go around single sign-on: few of many.
CREATE INDEX "user_account_sso_bypass" ON "user_account" ("organization_id", "id") WHERE "sso_bypass";

-- A provider names somebody by their customer id.
CREATE INDEX "user_account_customer_id" ON "user_account" ("organization_id", lower("customer_id")) WHERE "customer_id" IS NOT NULL;
