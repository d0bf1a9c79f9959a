#!/bin/bash
# Runs once, when the database volume is empty: the owner of the database (migrations) and the application's role.
# The same roles and bounds as vn.danhgia.service.postgres.Roles gives the local PostgreSQL.
set -euo pipefail

# psql takes the passwords from its environment and quotes them itself; they are never an argument.
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
SET log_min_error_statement = panic;
\getenv owner_password DANHGIA_OWNER_PASSWORD
\getenv application_password DANHGIA_APPLICATION_PASSWORD
CREATE ROLE danhgia_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE danhgia_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'application_password';
ALTER ROLE danhgia_app SET statement_timeout = '60s';
ALTER ROLE danhgia_app SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE danhgia_app SET transaction_timeout = '5min';
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
CREATE DATABASE danhgia OWNER danhgia_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi';
REVOKE ALL ON DATABASE danhgia FROM PUBLIC;
GRANT CONNECT ON DATABASE danhgia TO danhgia_app;
SQL
