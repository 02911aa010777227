CREATE OR REPLACE VIEW `raw`.`samples_split` AS
SELECT `id` AS id, `label` AS label, CASE
  WHEN CAST(`label` AS STRING) = 'back\\slash' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'a7680b36e1e943731722782b0777b43f' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'c82d4a0f2c4dc62552253c5d64e328c2' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = 'joy' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'b09059b2095e68241826bca670683941' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'd86b2c355c343b99e3fcd80efc4cc25c' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = 'l\'été' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'b3333333333333333333333333333333' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'daa3ea6289f6370812fae94cd096bb94' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = 'say "calm"' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'b31465121f50c6069e41d1bcc18611bd' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'dea541fcb1087aa026d1c63f42926318' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = 'tiny one' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'b3333333333333333333333333333333' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'd999999999999999999999999999999a' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = 'tiny three' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < '9787917c067250e44c494210d049365d' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'd999999999999999999999999999999a' THEN 'val' ELSE 'test' END END
  WHEN CAST(`label` AS STRING) = '怒り' THEN CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'af21fd3a259c9e95ee876f5a4b76676c' THEN 'train' ELSE CASE WHEN md5(concat('42:', CAST(`id` AS STRING))) < 'dbd6b047f90f71dbb0d0fcc1b05fd655' THEN 'val' ELSE 'test' END END
END AS split
FROM `raw`.`samples`
WHERE CAST(`label` AS STRING) <> '';
