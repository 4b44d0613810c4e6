-- Contents by their hash, cut into pieces of 1 MiB. May be run again, and by several at once.
select pg_advisory_xact_lock(7306085920155069793);

do $$
begin
    if to_regclass('vault_contents') is null then
        create table vault_contents (
            sha256 bytea primary key check (octet_length(sha256) = 32),
            bytes bigint not null check (bytes >= 0),
            created timestamptz not null default now()
        );

        create table vault_chunks (
            sha256 bytea not null references vault_contents on delete cascade,
            number integer not null check (number >= 0),
            data bytea not null,
            primary key (sha256, number)
        );

        -- Papers come compressed; trying again costs time and gains nothing.
        alter table vault_chunks alter column data set storage external;
    end if;
end $$;
