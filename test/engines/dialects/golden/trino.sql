CREATE OR REPLACE VIEW v AS
SELECT "id" AS id, "label" AS label, CASE
  WHEN CAST("label" AS VARCHAR) = 'l''été' THEN CASE WHEN lower(to_hex(md5(to_utf8(concat('42:', CAST("id" AS VARCHAR)))))) < 'b3000000000000000000000000000000' THEN 'train' ELSE 'val' END
END AS split
FROM "sam""ple`s"
WHERE (ok = 1
) AND CAST("label" AS VARCHAR) <> '';
SELECT substr(lower(to_hex(sha256(to_utf8(concat('42:', id))))), 1, 32);
