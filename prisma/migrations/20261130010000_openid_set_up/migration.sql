-- OpenID Connect: clients without a secret, the end of a secret, what the provider said of itself.
ALTER TABLE "connection"
  ADD COLUMN "public_client" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "secret_ends_on" DATE,
  ADD COLUMN "secret_warned_days" INTEGER,
  ADD COLUMN "discovered" JSONB;

-- What an OpenID provider wants to see when somebody signs out there too.
ALTER TABLE "session" ADD COLUMN "sign_out_hint" BYTEA;
CREATE INDEX "session_sign_out_hint_idx" ON "session" ("ended_at") WHERE "sign_out_hint" IS NOT NULL;

-- From where somebody was sent to a provider: what limits how many are under way.
ALTER TABLE "sso_flow" ADD COLUMN "client_network" TEXT;
CREATE INDEX "sso_flow_organization_id_client_network_idx" ON "sso_flow" ("organization_id", "client_network");
