-- Connections to identity providers, who is who there, and what they answered.
-- CreateEnum
CREATE TYPE "ConnectionState" AS ENUM ('draft', 'on', 'off');

-- CreateEnum
CREATE TYPE "ConnectionField" AS ENUM ('username', 'email', 'customerId');

-- CreateEnum
CREATE TYPE "SsoPurpose" AS ENUM ('signIn', 'trial', 'proof', 'link');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "connection_id" UUID,
ADD COLUMN     "provider_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "provider_session" TEXT,
ADD COLUMN     "provider_subject" TEXT;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "sso_bypass" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "protocol" "SignInMethod" NOT NULL,
    "name" TEXT NOT NULL,
    "state" "ConnectionState" NOT NULL DEFAULT 'draft',
    "issuer" TEXT NOT NULL,
    "sign_on_address" TEXT,
    "sign_on_by_post" BOOLEAN NOT NULL DEFAULT false,
    "sign_out_address" TEXT,
    "signs_requests" BOOLEAN NOT NULL DEFAULT false,
    "metadata_address" TEXT,
    "metadata_read_at" TIMESTAMPTZ(3),
    "metadata_problem" TEXT,
    "client_id" TEXT,
    "client_secret" BYTEA,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "match_by" TEXT NOT NULL,
    "match_field" "ConnectionField" NOT NULL DEFAULT 'username',
    "ignore_case" BOOLEAN NOT NULL DEFAULT false,
    "creates_users" BOOLEAN NOT NULL DEFAULT false,
    "updates_roles" BOOLEAN NOT NULL DEFAULT false,
    "new_type_id" UUID,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "tested_at" TIMESTAMPTZ(3),
    "tested_revision" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection_certificate" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "pem" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "not_after" TIMESTAMPTZ(3) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "warned_days" INTEGER,

    CONSTRAINT "connection_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_connection" (
    "organization_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,

    CONSTRAINT "role_connection_pkey" PRIMARY KEY ("role_id","connection_id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_alias" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sso_flow" (
    "id" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "purpose" "SsoPurpose" NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "actor_id" UUID,
    "session_id" UUID,
    "return_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sso_flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assertion_seen" (
    "connection_id" UUID NOT NULL,
    "assertion_id" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assertion_seen_pkey" PRIMARY KEY ("connection_id","assertion_id")
);

-- CreateTable
CREATE TABLE "provider_answer" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "purpose" "SsoPurpose" NOT NULL,
    "request_id" TEXT,
    "outcome" TEXT NOT NULL,
    "user_id" UUID,
    "checks" JSONB NOT NULL,
    "received" JSONB NOT NULL,
    "clock_ms" INTEGER,
    "certificate" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "private_key" BYTEA NOT NULL,
    "certificate" TEXT NOT NULL,
    "not_after" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "connection_organization_id_name_key" ON "connection"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "connection_organization_id_id_key" ON "connection"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "connection_certificate_connection_id_fingerprint_key" ON "connection_certificate"("connection_id", "fingerprint");

-- CreateIndex
CREATE INDEX "identity_organization_id_user_id_idx" ON "identity"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_connection_id_subject_key" ON "identity"("connection_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "identity_connection_id_user_id_key" ON "identity"("connection_id", "user_id");

-- CreateIndex
CREATE INDEX "provider_alias_organization_id_user_id_idx" ON "provider_alias"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_alias_connection_id_value_key" ON "provider_alias"("connection_id", "value");

-- CreateIndex
CREATE INDEX "sso_flow_expires_at_idx" ON "sso_flow"("expires_at");

-- CreateIndex
CREATE INDEX "assertion_seen_expires_at_idx" ON "assertion_seen"("expires_at");

-- CreateIndex
CREATE INDEX "provider_answer_organization_id_at_id_idx" ON "provider_answer"("organization_id", "at", "id");

-- CreateIndex
CREATE INDEX "provider_answer_connection_id_at_idx" ON "provider_answer"("connection_id", "at");

-- CreateIndex
CREATE INDEX "provider_answer_user_id_idx" ON "provider_answer"("user_id");

-- CreateIndex
CREATE INDEX "provider_answer_expires_at_idx" ON "provider_answer"("expires_at");

-- CreateIndex
CREATE INDEX "signing_key_organization_id_created_at_idx" ON "signing_key"("organization_id", "created_at");

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_certificate" ADD CONSTRAINT "connection_certificate_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_connection" ADD CONSTRAINT "role_connection_organization_id_role_id_fkey" FOREIGN KEY ("organization_id", "role_id") REFERENCES "role"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_connection" ADD CONSTRAINT "role_connection_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_alias" ADD CONSTRAINT "provider_alias_organization_id_connection_id_fkey" FOREIGN KEY ("organization_id", "connection_id") REFERENCES "connection"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_alias" ADD CONSTRAINT "provider_alias_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
