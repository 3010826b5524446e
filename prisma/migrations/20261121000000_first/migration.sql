-- CreateExtension
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('none', 'helpdesk', 'administrator', 'owner');

-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('password', 'saml', 'oidc', 'ldap');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('activation', 'reset');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'accepted', 'refused', 'expired');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "host" TEXT NOT NULL GENERATED ALWAYS AS (lower(split_part(split_part(origin, '://', 2), ':', 1))) STORED,
    "accent" TEXT NOT NULL DEFAULT '#1b5e99',
    "logo" BYTEA,
    "logo_type" TEXT,
    "support_contact" TEXT,
    "terms" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "preset" TEXT NOT NULL DEFAULT 'balanced',
    "policy" JSONB NOT NULL DEFAULT '{}',
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_type" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "may_sign_in" BOOLEAN NOT NULL,
    "gets_mail" BOOLEAN NOT NULL,
    "remembers_device" BOOLEAN NOT NULL DEFAULT true,
    "idle_minutes" INTEGER,
    "absolute_minutes" INTEGER,
    "most_sessions" INTEGER,

    CONSTRAINT "user_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "methods" "SignInMethod"[],

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "portal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_portal" (
    "organization_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "portal_id" UUID NOT NULL,

    CONSTRAINT "role_portal_pkey" PRIMARY KEY ("role_id","portal_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "username_key" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "name" TEXT NOT NULL,
    "language" TEXT,
    "type_id" UUID NOT NULL,
    "rank" "Rank" NOT NULL DEFAULT 'none',
    "customer_id" TEXT,
    "activated_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "terms_agreed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_role" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "user_role_pkey" PRIMARY KEY ("user_id","role_id")
);

-- CreateTable
CREATE TABLE "password" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "pepper" TEXT,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "attempt_counter" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "lane" UUID NOT NULL,
    "failures" TIMESTAMPTZ(3)[],
    "in_flight" TIMESTAMPTZ(3)[],
    "consecutive" INTEGER NOT NULL DEFAULT 0,
    "locked_at" TIMESTAMPTZ(3),
    "last_attempt_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_counter_pkey" PRIMARY KEY ("user_id","lane")
);

-- CreateTable
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "device_id" UUID,
    "method" "SignInMethod" NOT NULL,
    "client_address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_act_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "key_id" INTEGER NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "link_id" UUID,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_reply" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "server" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "permanent" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "mail_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_event" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "method" "SignInMethod",
    "actor_id" UUID,
    "user_id" UUID,
    "link_id" UUID,
    "mail_id" UUID,
    "device_id" UUID,
    "session_id" UUID,
    "identifier_hash" BYTEA,
    "identifier_length" INTEGER,
    "client_address" TEXT,
    "user_agent" TEXT,
    "request_id" TEXT,
    "details" JSONB,

    CONSTRAINT "access_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_seal" (
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "events" INTEGER NOT NULL,
    "last_event_id" BIGINT,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_seal_pkey" PRIMARY KEY ("minute")
);

-- CreateTable
CREATE TABLE "request_limit" (
    "key" TEXT NOT NULL,
    "taken" TIMESTAMPTZ(3)[],
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_number_key" ON "organization"("number");

-- CreateIndex
CREATE UNIQUE INDEX "organization_origin_key" ON "organization"("origin");

-- CreateIndex
CREATE UNIQUE INDEX "organization_host_key" ON "organization"("host");

-- CreateIndex
CREATE UNIQUE INDEX "user_type_organization_id_name_key" ON "user_type"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "user_type_organization_id_id_key" ON "user_type"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "role_organization_id_name_key" ON "role"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "role_organization_id_id_key" ON "role"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_organization_id_id_key" ON "portal"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_organization_id_name_key" ON "portal"("organization_id", "name");

-- CreateIndex
CREATE INDEX "user_account_organization_id_email_key_idx" ON "user_account"("organization_id", "email_key");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_organization_id_username_key_key" ON "user_account"("organization_id", "username_key");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_organization_id_id_key" ON "user_account"("organization_id", "id");

-- CreateIndex
CREATE INDEX "user_role_organization_id_role_id_idx" ON "user_role"("organization_id", "role_id");

-- CreateIndex
CREATE UNIQUE INDEX "password_organization_id_user_id_key" ON "password"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "known_device_organization_id_user_id_idx" ON "known_device"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_device_organization_id_token_hash_key" ON "known_device"("organization_id", "token_hash");

-- CreateIndex
CREATE INDEX "session_organization_id_user_id_idx" ON "session"("organization_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_organization_id_token_hash_key" ON "session"("organization_id", "token_hash");

-- CreateIndex
CREATE INDEX "link_organization_id_user_id_purpose_idx" ON "link"("organization_id", "user_id", "purpose");

-- CreateIndex
CREATE INDEX "mail_organization_id_created_at_idx" ON "mail"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_organization_id_user_id_created_at_idx" ON "mail"("organization_id", "user_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_reply_mail_id_at_idx" ON "mail_reply"("mail_id", "at");

-- CreateIndex
CREATE INDEX "access_event_organization_id_at_idx" ON "access_event"("organization_id", "at");

-- CreateIndex
CREATE INDEX "access_event_organization_id_user_id_at_idx" ON "access_event"("organization_id", "user_id", "at");

-- CreateIndex
CREATE INDEX "access_event_organization_id_client_address_at_idx" ON "access_event"("organization_id", "client_address", "at");

-- CreateIndex
CREATE INDEX "request_limit_expires_at_idx" ON "request_limit"("expires_at");

-- AddForeignKey
ALTER TABLE "user_type" ADD CONSTRAINT "user_type_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal" ADD CONSTRAINT "portal_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_portal" ADD CONSTRAINT "role_portal_organization_id_role_id_fkey" FOREIGN KEY ("organization_id", "role_id") REFERENCES "role"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_portal" ADD CONSTRAINT "role_portal_organization_id_portal_id_fkey" FOREIGN KEY ("organization_id", "portal_id") REFERENCES "portal"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_organization_id_type_id_fkey" FOREIGN KEY ("organization_id", "type_id") REFERENCES "user_type"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_organization_id_role_id_fkey" FOREIGN KEY ("organization_id", "role_id") REFERENCES "role"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password" ADD CONSTRAINT "password_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "user_account"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_reply" ADD CONSTRAINT "mail_reply_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot say.

-- An origin is a scheme, a host name and perhaps a port; no path, no user, no upper case.
ALTER TABLE "organization" ADD CONSTRAINT "organization_origin_shape"
    CHECK ("origin" ~ '^https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?$');

ALTER TABLE "user_account" ADD CONSTRAINT "user_account_username_key_filled" CHECK ("username_key" <> '');
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_email_both"
    CHECK (("email" IS NULL) = ("email_key" IS NULL) AND "email_key" <> '');

ALTER TABLE "access_event" ADD CONSTRAINT "access_event_identifier_both"
    CHECK (("identifier_hash" IS NULL) = ("identifier_length" IS NULL));
