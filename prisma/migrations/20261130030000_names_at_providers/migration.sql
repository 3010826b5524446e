-- How a SAML provider named the person in this session: a sign-out repeats it as it came.
ALTER TABLE "session" ADD COLUMN "provider_name_id" JSONB;
