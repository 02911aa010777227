DROP TABLE IF EXISTS v;
CREATE VIEW v AS
SELECT db_id AS id, db_label AS label, db_split AS split FROM (
SELECT `id` AS db_id, `label` AS db_label, CASE
  WHEN toString(`label`) = 'l\'été' THEN CASE WHEN lower(hex(substring(MD5(concat('42:', assumeNotNull(toString(`id`)))), 1, 16))) < 'b3000000000000000000000000000000' THEN 'train' ELSE 'val' END
END AS db_split
FROM `sam"ple\`s`
WHERE (ok = 1
) AND toString(`label`) <> ''
);
SELECT lower(hex(substring(SHA256(concat('42:', assumeNotNull(id))), 1, 16)));
