-- CreateTable
CREATE TABLE "sign_up" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "key_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "customer_id" TEXT,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_up_organization_id_email_key_idx" ON "sign_up"("organization_id", "email_key");

-- CreateIndex
CREATE INDEX "sign_up_expires_at_idx" ON "sign_up"("expires_at");
