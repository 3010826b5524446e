-- Written by hand: functions, which the schema language cannot say.

-- Which words of names nobody has any more is asked of the index of whole words, and after a change only where a name
-- was changed: every other change of a user asked it too, among a million users for some forty milliseconds each.
CREATE OR REPLACE FUNCTION "drop_name_words"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  WITH lost AS MATERIALIZED (SELECT DISTINCT g.organization_id, word FROM gone g, name_words(g.name) AS word)
  DELETE FROM name_word n USING lost
  WHERE n.organization_id = lost.organization_id AND n.word = lost.word AND NOT EXISTS (
    SELECT 1 FROM user_account u WHERE u.organization_id = lost.organization_id
      AND name_word_list(u.name) @> ARRAY[lost.word]);
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION "change_name_words"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM gone g JOIN added a ON a.id = g.id AND g.name <> a.name) THEN RETURN NULL; END IF;
  INSERT INTO name_word (organization_id, word)
  SELECT DISTINCT a.organization_id, word FROM added a JOIN gone g ON g.id = a.id AND g.name <> a.name, name_words(a.name) AS word
  ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  WITH lost AS MATERIALIZED (
    SELECT DISTINCT g.organization_id, word FROM gone g JOIN added a ON a.id = g.id AND g.name <> a.name, name_words(g.name) AS word)
  DELETE FROM name_word n USING lost
  WHERE n.organization_id = lost.organization_id AND n.word = lost.word AND NOT EXISTS (
    SELECT 1 FROM user_account u WHERE u.organization_id = lost.organization_id
      AND name_word_list(u.name) @> ARRAY[lost.word]);
  RETURN NULL;
END $$;
