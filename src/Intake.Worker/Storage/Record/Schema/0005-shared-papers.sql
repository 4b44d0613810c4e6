-- By which facts the invoices and payments of an application are known again in another: what they say (JSON), and one row a fact.
-- They outlive a purge without names and files, so that nothing is paid for twice.
ALTER TABLE applications ADD COLUMN papers TEXT NULL;
CREATE TABLE paper_keys (
    key TEXT NOT NULL,
    application TEXT NOT NULL REFERENCES applications (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (key, application));
