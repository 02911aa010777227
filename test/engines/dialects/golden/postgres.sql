CREATE OR REPLACE VIEW v AS
SELECT "id" AS id, "label" AS label, CASE
  WHEN "label"::text = 'l''été' THEN CASE WHEN (md5('42:' || "id"::text)) COLLATE "C" < 'b3000000000000000000000000000000' THEN 'train' ELSE 'val' END
END AS split
FROM "sam""ple`s"
WHERE (ok = 1
) AND "label"::text <> '';
SELECT left(encode(sha256(decode(replace('42:' || id, '\', '\\'), 'escape')), 'hex'), 32);
