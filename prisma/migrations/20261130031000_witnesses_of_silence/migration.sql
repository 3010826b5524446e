-- Whose word it is that nothing came back from a provider: a user whose device was known, else a part of the network.
ALTER TABLE "sso_flow" ADD COLUMN "witness" TEXT;
CREATE INDEX "sso_flow_organization_id_created_at_idx" ON "sso_flow"("organization_id", "created_at");
