-- For a container whose database is empty: psql reads this once, as the superuser, in the room's own database.
-- The two users get what docs/operating.md says they need. Rights to tables come with each migration.
\getenv room ROOM
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\set owner :room _owner
\set app :room _app

-- a statement that failed would stand in the log, with its password
SET log_min_error_statement = panic;

CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';

ALTER DATABASE :"DBNAME" OWNER TO :"owner";
REVOKE CONNECT, TEMPORARY ON DATABASE :"DBNAME", postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO :"app";
ALTER SCHEMA public OWNER TO :"owner";
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app";

-- large objects belong to no schema: whoever may make them could store what no table's rights govern
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
