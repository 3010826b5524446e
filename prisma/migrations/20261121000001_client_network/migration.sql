-- The network that limits count as one client (T91): an IPv4 address, or the /64 around an IPv6 address.
CREATE FUNCTION client_network(address text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF address ~* '^::ffff:[0-9]+\.[0-9.]+$' THEN RETURN substr(address, 8); END IF;
  IF address NOT LIKE '%:%' THEN RETURN address; END IF;
  RETURN network(set_masklen(address::inet, 64))::text;
EXCEPTION WHEN invalid_text_representation THEN RETURN address;
END $$;

-- The limit on accounts failed from one client (T101) counts networks, not single addresses.
DROP INDEX IF EXISTS "access_event_refusals_by_address";
CREATE INDEX "access_event_refusals_by_network" ON "access_event" ("organization_id", client_network("client_address"), "at")
    INCLUDE ("user_id", "identifier_hash") WHERE "kind" = 'sign-in.refused';

-- The seals read history minute by minute, over all organizations.
CREATE INDEX "access_event_at_idx" ON "access_event" USING BRIN ("at");
