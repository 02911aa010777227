CREATE OR REPLACE VIEW v AS
SELECT `id` AS id, `label` AS label, CASE
  WHEN CAST(`label` AS STRING) = 'l\'été' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'b3000000000000000000000000000000' THEN 'train' ELSE 'val' END
END AS split
FROM `sam"ple``s`
WHERE (ok = 1
) AND CAST(`label` AS STRING) <> '';
SELECT substr(sha2(concat('42:', id), 256), 1, 32);
