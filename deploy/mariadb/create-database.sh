#!/bin/sh
# Creates database `yuetan` and its two accounts. Run as root after portal.env is filled in; running it again is harmless
# and sets both passwords anew: the portal's from portal.env, the backup's a fresh one that is written to backup.cnf.
set -eu
umask 077

config=${YUETAN_CONFIG:-/etc/yuetan}
socket=${DB_SOCKET:-/run/mysqld/mysqld.sock}

die() { echo "create-database: $*" >&2; exit 1; }
setting() { sed -n "s/^$1=//p" "$config/portal.env"; }

[ -r "$config/portal.env" ] || die "cannot read $config/portal.env; make it with deploy/make-env"
user=$(setting PORTAL_DB_USER)
password=$(setting PORTAL_DB_PASSWORD)
[ ${#password} -ge 24 ] || die "PORTAL_DB_PASSWORD in $config/portal.env must have at least 24 characters"
case $user in '' | *[!a-z0-9_]*) die "PORTAL_DB_USER may hold only a-z, 0-9 and _" ;; esac
case $password in *[!A-Za-z0-9]*) die "PORTAL_DB_PASSWORD may hold only letters and digits" ;; esac
backup_password=$(openssl rand -hex 24)

# Through standard input: a password in an argument would show in the process list.
mariadb --no-defaults --socket="$socket" --user=root <<SQL
CREATE DATABASE IF NOT EXISTS yuetan CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

-- The portal: rows, and the tables that its own migrations make. No GRANT, no FILE, nothing outside its database.
CREATE USER IF NOT EXISTS '$user'@'127.0.0.1';
ALTER USER '$user'@'127.0.0.1' IDENTIFIED BY '$password' WITH MAX_USER_CONNECTIONS 60;
REVOKE ALL PRIVILEGES, GRANT OPTION FROM '$user'@'127.0.0.1';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ON yuetan.* TO '$user'@'127.0.0.1';

-- The backup: may hold the server still for a moment and read the log position, but no SELECT on any row.
CREATE USER IF NOT EXISTS yuetan_backup@localhost;
ALTER USER yuetan_backup@localhost IDENTIFIED BY '$backup_password' WITH MAX_USER_CONNECTIONS 4;
REVOKE ALL PRIVILEGES, GRANT OPTION FROM yuetan_backup@localhost;
GRANT RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR ON *.* TO yuetan_backup@localhost;
SQL

cat >"$config/backup.cnf" <<CNF
[mariadb-backup]
user=yuetan_backup
password=$backup_password
socket=$socket
CNF
echo "database yuetan, account $user@127.0.0.1, account yuetan_backup@localhost ($config/backup.cnf)"
