-- What senders said would come, so that what does not come is seen.
CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    digest TEXT NOT NULL,
    declared_files BIGINT NOT NULL,
    declared_bytes BIGINT NULL,
    declared_pages BIGINT NULL,
    declared_amount BIGINT NULL,
    received BIGINT NOT NULL);

CREATE TABLE batch_files (
    batch TEXT NOT NULL REFERENCES batches (id),
    application TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NULL,
    bytes BIGINT NULL,
    item TEXT NULL,
    PRIMARY KEY (batch, application, name));

ALTER TABLE items ADD COLUMN batch TEXT NULL;
ALTER TABLE items ADD COLUMN amount BIGINT NULL;
ALTER TABLE examinations ADD COLUMN amount BIGINT NULL;
CREATE INDEX items_batch ON items (batch) WHERE batch IS NOT NULL;
