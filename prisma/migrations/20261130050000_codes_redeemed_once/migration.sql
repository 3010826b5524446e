-- A code of an OpenID provider is redeemed once, whoever brings it how often.
ALTER TABLE "sso_flow" ADD COLUMN "claimed_at" TIMESTAMPTZ(3);
