CREATE OR REPLACE VIEW v AS
SELECT "id" AS id, "label" AS label, CASE
  WHEN CAST("label" AS VARCHAR) = 'l\'été' THEN CASE WHEN MD5('42:' || CAST("id" AS VARCHAR)) < 'b3000000000000000000000000000000' THEN 'train' ELSE 'val' END
END AS split
FROM "sam""ple`s"
WHERE (ok = 1
) AND CAST("label" AS VARCHAR) <> '';
SELECT substr(SHA2('42:' || id, 256), 1, 32);
