-- The rights of the application's role. Run by prisma/migrate.ts as the owner, after the migrations, at every
-- start: a role belongs to the server and not to the database, so a restored copy needs it again.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'latchkey_app') THEN
    CREATE ROLE latchkey_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server made it in this moment
END $$;

DO $$
BEGIN
  -- Since version 16 a creator administers the role but may not yet act as it.
  IF NOT pg_has_role(current_user, 'latchkey_app',
    CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
    GRANT latchkey_app TO CURRENT_USER;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO latchkey_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO latchkey_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO latchkey_app;

-- History is append-only for the application (T84); sealing and retention are the owner's.
REVOKE UPDATE, DELETE ON access_event FROM latchkey_app;
REVOKE INSERT, UPDATE, DELETE ON access_seal FROM latchkey_app;
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM latchkey_app;

-- The job queue's tables are closed by row security to everybody but their owner.
GRANT USAGE ON SCHEMA graphile_worker TO latchkey_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO latchkey_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO latchkey_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO latchkey_app;
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables t WHERE schemaname = 'graphile_worker' AND rowsecurity AND NOT EXISTS
    (SELECT FROM pg_policies p WHERE p.schemaname = t.schemaname AND p.tablename = t.tablename AND policyname = 'latchkey_app')
  LOOP
    EXECUTE format('CREATE POLICY latchkey_app ON graphile_worker.%I TO latchkey_app USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
