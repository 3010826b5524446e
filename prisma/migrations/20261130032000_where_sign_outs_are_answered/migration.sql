-- Where a SAML provider takes our answer to its sign-out (ResponseLocation); null where that is the address to sign out at.
ALTER TABLE "connection" ADD COLUMN "sign_out_answer_address" TEXT;
