-- Times are milliseconds since 1970-01-01 UTC. {blob} is the type of bytes in each database.
CREATE TABLE applications (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    revision BIGINT NOT NULL,
    first_received BIGINT NOT NULL,
    last_received BIGINT NOT NULL,
    purged BIGINT NULL);

CREATE TABLE items (
    id TEXT PRIMARY KEY,
    delivery TEXT NOT NULL UNIQUE,
    application TEXT NOT NULL REFERENCES applications (id),
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    state TEXT NOT NULL,
    waiting SMALLINT NOT NULL,
    pages BIGINT NULL,
    duplicate_of TEXT NULL,
    parent TEXT NULL,
    reason_code TEXT NULL,
    reason TEXT NULL,
    dropped BIGINT NULL,
    received BIGINT NOT NULL,
    settled BIGINT NULL);
CREATE INDEX items_application ON items (application);
CREATE INDEX items_content ON items (sha256);
CREATE INDEX items_state ON items (state, pages);
CREATE INDEX items_waiting ON items (application) WHERE waiting = 1;
CREATE INDEX items_in_progress ON items (received) WHERE state = 'in_progress';

CREATE TABLE examinations (
    sha256 TEXT NOT NULL,
    version TEXT NOT NULL,
    outcome TEXT NOT NULL,
    code TEXT NULL,
    reason TEXT NULL,
    pages BIGINT NOT NULL,
    payload {blob} NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (sha256, version));

CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    revision BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    due BIGINT NOT NULL,
    worker TEXT NULL,
    lease BIGINT NULL,
    published BIGINT NULL,
    error_code TEXT NULL,
    created BIGINT NOT NULL);
CREATE INDEX jobs_ready ON jobs (due) WHERE state = 'ready';
CREATE INDEX jobs_running ON jobs (worker) WHERE state = 'running';

CREATE TABLE proposals (
    application TEXT NOT NULL REFERENCES applications (id),
    revision BIGINT NOT NULL,
    versions TEXT NOT NULL,
    result {blob} NULL,
    digest TEXT NOT NULL,
    total BIGINT NOT NULL,
    changes TEXT NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (application, revision, versions));

CREATE TABLE events (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    application TEXT NULL,
    item TEXT NULL,
    pages BIGINT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL);
CREATE INDEX events_kind ON events (kind, pages);
CREATE INDEX events_application ON events (application);
CREATE INDEX events_item ON events (item);

-- The end of the chain and the last fencing number. Every writing transaction takes this row first, so that writers go one after another.
CREATE TABLE heads (
    id SMALLINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    fence BIGINT NOT NULL);
INSERT INTO heads (id, seq, hash, fence) VALUES (1, 0, '', 0);

CREATE TABLE workers (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    version TEXT NOT NULL,
    started BIGINT NOT NULL,
    heartbeat BIGINT NOT NULL,
    stopped BIGINT NULL);
