-- Whose content is given up: the row, its hash and its events stay, the bytes may go. A file sent again afterwards is a new one.
ALTER TABLE items ADD COLUMN purged BIGINT NULL;
CREATE INDEX items_purged ON items (sha256) WHERE purged IS NOT NULL;
