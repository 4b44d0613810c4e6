-- When a person put a parked file back to work: it waits since then, not since it was received.
ALTER TABLE items ADD COLUMN retried BIGINT NULL;
