#!/usr/bin/env bash
# Starts everything for a demonstration: builds what is missing, starts a PostgreSQL of its own and the application, and prints
# address and accounts. `./demo.sh --help` lists the options; docs/operations.md explains the data folder.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
jar=$here/service/target/danhgia.jar
play_jar=$here/play/target/play.jar
marker=.made-by-demo
# Vietnamese text and file names need UTF-8 whatever the caller's locale is.
export LC_ALL=C.UTF-8

data=${DANHGIA_DATA:-$here/.data}
first_port=8080
reset=no stop=no second=no empty=no play=

say() { printf '%s / %s\n' "$1" "$2"; }
die() { say "$1" "$2" >&2; exit "${3:-1}"; }

usage() {
  cat <<'TEXT'
./demo.sh [--data DIR] [--port N] [--empty] [--second] [--reset] [--play QUARTER] [--stop] [--help]

Lần đầu diễn sẵn quý II/2026 và quý III/2026 đến 16:00 ngày 13/9/2026 (vài phút; xem được ngay trong lúc diễn).
The first start plays the second quarter of 2026 and the third up to 13/9/2026 16:00 (some minutes; it can be looked at meanwhile).

  --data DIR   thư mục dữ liệu (mặc định .data, hoặc DANHGIA_DATA) / data folder (default .data, or DANHGIA_DATA)
  --port N     cổng HTTP, bận thì lấy cổng kế tiếp (mặc định 8080) / HTTP port, the next free one if taken (default 8080)
  --empty      không diễn gì: xã chưa mở quý nào / plays nothing: a commune without a quarter
  --second     thêm một tiến trình ứng dụng trên cùng dữ liệu / one more application process on the same data
  --reset      dừng, xóa dữ liệu do demo.sh tạo, làm lại từ đầu / stop, delete the data that demo.sh made, start anew
  --play Q     diễn trọn một quý của cả xã qua các trang, ví dụ 2026-Q2, rồi kết thúc / play a whole quarter through the pages, then end
  --stop       dừng ứng dụng và PostgreSQL của thư mục dữ liệu / stop the folder's applications and PostgreSQL

Ctrl-C dừng ứng dụng, PostgreSQL vẫn chạy. / Ctrl-C stops the application; PostgreSQL goes on.
TEXT
}

while [ $# -gt 0 ]; do
  case $1 in
    --data) [ $# -ge 2 ] || die "Thiếu thư mục sau --data" "--data needs a folder" 64; data=$2; shift ;;
    --port) [ $# -ge 2 ] || die "Thiếu số sau --port" "--port needs a number" 64; first_port=$2; shift ;;
    --second) second=yes ;;
    --empty) empty=yes ;;
    --reset) reset=yes ;;
    --stop) stop=yes ;;
    --play) [[ ${2:-} =~ ^20[0-9]{2}-Q[1-4]$ ]] || die "Thiếu quý sau --play, ví dụ 2026-Q2" "--play needs a quarter, such as 2026-Q2" 64; play=$2; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; die "Không hiểu: $1" "Not understood: $1" 64 ;;
  esac
  shift
done
[[ $first_port =~ ^[0-9]{1,5}$ ]] || first_port=0
first_port=$((10#$first_port))
if [ "$first_port" -lt 1024 ] || [ "$first_port" -gt 65535 ]; then
  die "Cổng phải từ 1024 đến 65535" "A port lies between 1024 and 65535" 64
fi
data=$(realpath -m -- "$data")

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || die "Cần Java 17 trở lên (JDK)" "Java 17 or newer (a JDK) is needed" 1

# ---- build -------------------------------------------------------------------------------------------------------------------

jar_is_old() {
  [ ! -f "$jar" ] || [ ! -f "$play_jar" ] || [ -n "$(find "$here/pom.xml" "$here"/*/pom.xml "$here"/*/src/main -newer "$jar" -print -quit 2>/dev/null)" ]
}

build() {
  local begun
  jar_is_old || return 0
  begun=$(date +%s.%N)
  say "Đang biên dịch (lần đầu mất vài phút)" "Building (the first time takes some minutes)"
  if ! command -v unzip >/dev/null && [ ! -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper" ]; then
    die "Cần lệnh unzip để tải Maven" "unzip is needed to fetch Maven"
  fi
  (cd "$here" && ./mvnw -q -B -Dmaven.test.skip=true package </dev/null) || die "Biên dịch không thành công" "The build failed"
  # Maven leaves an unchanged jar alone: without this, a touched source would mean a build at every start. The time of the
  # beginning, since a source may have changed meanwhile.
  touch -d "@$begun" "$jar"
}

# ---- the data folder ---------------------------------------------------------------------------------------------------------

# Owner only. Where root cannot use a user namespace, PostgreSQL runs as another user, who must pass through (see RunAs).
close_folder() {
  if [ "$(id -u)" = 0 ] && ! unshare -U true 2>/dev/null; then chmod 711 "$data"; else chmod 700 "$data"; fi
}

make_folder() {
  if [ ! -e "$data" ]; then
    mkdir -p "$data"
    printf 'demo.sh made this folder; demo.sh --reset deletes it.\n' >"$data/$marker"
  elif [ -z "$(ls -A "$data")" ]; then
    # The user made it: ours to fill, not ours to delete.
    :
  elif [ ! -e "$data/$marker" ] && [ ! -e "$data/postgresql/credentials.properties" ]; then
    die "Thư mục đã có nội dung khác: $data" "The folder holds something else: $data"
  fi
  close_folder
  mkdir -p "$data/keys" "$data/log" "$data/run" "$data/templates"
  chmod 700 "$data/keys" "$data/log" "$data/run"
}

# Made once, complete or not at all: two scripts may start at the same time.
make_secret() { # FILE, content on standard input
  local draft
  if [ -e "$1" ]; then cat >/dev/null; return; fi
  draft=$(mktemp "$1.XXXXXX")
  cat >"$draft"
  ln -- "$draft" "$1" 2>/dev/null || [ -e "$1" ]
  rm -f -- "$draft"
}

# ---- processes of this data folder: run/PORT holds the numbers of the demo.sh that serves it and of its application -------------

runs() { [[ $1 =~ ^[0-9]+$ ]] && kill -0 "$1" 2>/dev/null && tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF -- "$2"; }

# Sets script and application to the living ones of this port; fails when there is neither.
served() { # PORT
  script='' application=''
  [ -f "$data/run/$1" ] || return 1
  read -r script application <"$data/run/$1" || true
  runs "$script" demo.sh || script=''
  runs "$application" "$data/run/" || application=''
  [ -n "$script$application" ]
}

running_ports() {
  local file
  for file in "$data"/run/[0-9]*; do
    case $file in *.jar) continue ;; esac
    if served "${file##*/}"; then echo "${file##*/}"; fi
  done
}

stop_applications() {
  local port pid
  for port in $(running_ports); do
    served "$port" || continue
    pid=${script:-$application}
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 1 300); do served "$port" || break; sleep 0.1; done
    say "Đã dừng ứng dụng ở cổng $port" "Stopped the application on port $port"
  done
}

postgres() { # start|stop
  "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dloader.main=vn.danhgia.service.postgres.LocalPostgres \
    -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$1" "$data/postgresql" </dev/null
}

stop_everything() {
  [ -d "$data" ] || { say "Không có dữ liệu tại $data" "No data at $data"; return; }
  stop_applications
  if [ -e "$data/postgresql/server/cluster/postmaster.pid" ]; then
    # Any build can stop it; a newer one is not worth waiting for.
    [ -f "$jar" ] || build
    postgres stop
  fi
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Sets port. A file claims it, since an application that is only starting does not listen yet.
claim_port() {
  local candidate
  for candidate in $(seq "$first_port" $((first_port + 50))); do
    [ "$candidate" -le 65535 ] || break
    if is_taken "$candidate"; then continue; fi
    served "$candidate" || rm -f -- "$data/run/$candidate"
    if (set -o noclobber && echo $$ >"$data/run/$candidate") 2>/dev/null; then port=$candidate; return; fi
  done
  die "Không còn cổng trống từ $first_port" "No free port from $first_port on"
}

# Prints the status of GET /, or nothing. Plain bash: a newcomer may have neither curl nor wget.
status_of() {
  local line=''
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 0
  printf 'GET / HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  read -r -t 20 line <&3 || true
  exec 3>&-
  line=${line#HTTP/* }
  printf '%s' "${line:0:3}"
}

# ---- what was asked for --------------------------------------------------------------------------------------------------------

if [ $stop = yes ]; then
  stop_everything
  exit 0
fi

if [ $reset = yes ] && [ -e "$data" ]; then
  [ -f "$data/$marker" ] || die "demo.sh không tạo thư mục này nên không xóa: $data" "demo.sh did not make this folder and does not delete it: $data"
  stop_everything
  rm -rf -- "$data"
  say "Đã xóa $data" "Deleted $data"
fi

build
umask 077
make_folder
if [ $second = no ] && [ -n "$(running_ports)" ]; then
  say "Ứng dụng đang chạy: http://localhost:$(running_ports | head -1)" "Already running; --second adds another process, --stop stops"
  exit 0
fi

app='' player='' stopping=no port=''
mine=$data/run/$$.jar
finish() {
  local code=$?
  trap '' INT TERM HUP
  if [ -n "$player" ]; then
    kill -TERM "$player" 2>/dev/null || true
    wait "$player" 2>/dev/null || true
  fi
  if [ -n "$app" ] && kill -0 "$app" 2>/dev/null; then
    kill -TERM "$app" 2>/dev/null || true
    wait "$app" 2>/dev/null || true
  fi
  rm -f -- "$mine"
  if [ -n "$port" ]; then rm -f -- "$data/run/$port"; fi
  if [ $stopping = yes ]; then
    say "Ứng dụng đã dừng; PostgreSQL vẫn chạy (dừng: ./demo.sh --stop)" "The application has stopped; PostgreSQL goes on (./demo.sh --stop ends it)"
    exit 0
  fi
  exit "$code"
}
trap finish EXIT
trap 'stopping=yes; exit 0' INT TERM HUP

claim_port
head -c 32 /dev/urandom | base64 | make_secret "$data/keys/master.key"
# Letters and digits that cannot be mistaken for one another, 80 bits.
head -c 1024 /dev/urandom | tr -dc 'a-hjkmnp-z2-9' | head -c 16 | make_secret "$data/keys/demonstration.password"

# What the demonstration holds, decided by the first start: "filling" while the play is to be done or to be ended, then "filled"; "empty" otherwise, and in
# a folder that is older than this file.
holds=$data/demonstration filling=$data/run/filling
state=$(cat "$holds" 2>/dev/null || true)
if [ -z "$state" ]; then
  state=empty
  if [ ! -e "$data/postgresql/credentials.properties" ] && [ -z "$play" ] && [ "${DANHGIA_DEMONSTRATION_COMMUNE:-full}" = full ]; then state=filling; fi
fi
if [ "$state" = filling ] && { [ $empty = yes ] || [ -n "$play" ]; }; then state=empty; fi
printf '%s\n' "$state" >"$holds"
if [ $second = no ]; then
  rm -f -- "$filling"
  if [ "$state" = filling ]; then : >"$filling"; fi
fi

postgres start || exit $?

# A copy: a build during the demonstration must not pull the jar from under the application.
in_use=$(for other in $(running_ports); do cat "$data/run/$other"; done)
for old in "$data"/run/*.jar; do
  grep -qw -- "$(basename "$old" .jar)" <<<"$in_use" || rm -f -- "$old"
done
cp --reflink=auto -- "$jar" "$mine"

value_of() { sed -n "s/^$1=//p" "$data/postgresql/credentials.properties"; }
# The clock of a fresh demonstration begins before the quarter that is played.
begin=''
played=$play
if [ "$state" = filling ]; then played=demonstration; fi
[ -z "$played" ] || begin=-Ddanhgia.demonstration.start=$("$java" -jar "$play_jar" "$played")

log=$data/log/application-$port.log
if [ -f "$log" ]; then mv -f -- "$log" "$log.1"; fi

# Written anew when the accounts can be used.
rm -f -- "$data/accounts.txt"
say "Đang khởi động ứng dụng ở cổng $port (nhật ký: $log)" "Starting the application on port $port (log: $log)"
(
  # In the environment, where other users' `ps` does not show them.
  SPRING_DATASOURCE_URL=$(value_of url)
  SPRING_DATASOURCE_USERNAME=$(value_of application-user)
  SPRING_DATASOURCE_PASSWORD=$(value_of application-password)
  SPRING_FLYWAY_URL=$SPRING_DATASOURCE_URL
  SPRING_FLYWAY_USER=$(value_of owner-user)
  SPRING_FLYWAY_PASSWORD=$(value_of owner-password)
  DANHGIA_DEMONSTRATION_PASSWORD=$(cat "$data/keys/demonstration.password")
  export SPRING_DATASOURCE_URL SPRING_DATASOURCE_USERNAME SPRING_DATASOURCE_PASSWORD
  export SPRING_FLYWAY_URL SPRING_FLYWAY_USER SPRING_FLYWAY_PASSWORD DANHGIA_DEMONSTRATION_PASSWORD
  export SPRING_PROFILES_ACTIVE=demonstration SERVER_ADDRESS=127.0.0.1 SERVER_PORT=$port
  export DANHGIA_MASTER_KEY_FILE=$data/keys/master.key DANHGIA_ACCOUNTS_FILE=$data/accounts.txt DANHGIA_TEMPLATES=$data/templates
  export DANHGIA_DEMONSTRATION_FILLING_FILE=$filling
  cd "$data"
  # shellcheck disable=SC2086  # several options in one variable
  exec "$java" -Xmx384m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 $begin ${DANHGIA_JAVA_OPTIONS:-} -jar "$mine"
) </dev/null >"$log" 2>&1 &
app=$!
echo "$$ $app" >"$data/run/$port"

started=$SECONDS
while :; do
  if ! kill -0 "$app" 2>/dev/null; then
    tail -n 40 "$log" >&2
    die "Ứng dụng không khởi động được; xem $log" "The application did not start; see $log"
  fi
  case $(status_of "$port" 2>/dev/null) in 2?? | 3??) [ ! -f "$data/accounts.txt" ] || break ;; esac
  [ $((SECONDS - started)) -lt 300 ] || die "Ứng dụng không trả lời sau 5 phút; xem $log" "No answer from the application in 5 minutes; see $log"
  sleep 0.5
done

if [ -n "$play" ]; then
  "$java" -jar "$play_jar" "http://localhost:$port" "$(cat "$data/keys/demonstration.password")" "$play" </dev/null
  exit $?
fi

printf '\n'
say "Mở trình duyệt: http://localhost:$port" "Open http://localhost:$port ($((SECONDS - started)) s)"
say "Tài khoản" "Accounts"
cat "$data/accounts.txt"
say "Mật khẩu chung: $(cat "$data/keys/demonstration.password")" "password of all accounts"
if [ "$state" != filling ]; then say "Ctrl-C để dừng" "Ctrl-C stops the application"; fi

# Beside the application: an interrupted play goes on at the next start with what is missing.
fill() {
  local begun=$SECONDS
  printf '\n'
  say "Đang diễn quý II/2026 và quý III/2026 để có sẵn dữ liệu, chừng vài phút. Trong lúc đó chỉ xem, chưa bấm gửi gì." \
    "Playing the quarters, for some minutes. Look around meanwhile, do not send anything yet"
  "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$play_jar" "http://localhost:$port" "$(cat "$data/keys/demonstration.password")" demonstration </dev/null &
  player=$!
  while kill -0 "$player" 2>/dev/null; do
    # Nobody to play to: it would go on knocking.
    if ! kill -0 "$app" 2>/dev/null; then kill -TERM "$player" 2>/dev/null || true; fi
    sleep 1
  done
  local played_to_the_end=yes
  wait "$player" || played_to_the_end=no
  player=''
  rm -f -- "$filling"
  if [ $played_to_the_end = yes ]; then
    printf 'filled\n' >"$holds"
    say "Diễn xong sau $((SECONDS - begun)) giây. Bắt đầu: http://localhost:$port/demonstration/tour" "Done; begin there"
  else
    say "Chưa diễn trọn; lần chạy sau sẽ diễn tiếp phần còn thiếu" "Not played to the end; the next start goes on with what is missing"
  fi
  say "Ctrl-C để dừng" "Ctrl-C stops the application"
}
if [ "$state" = filling ] && [ $second = no ]; then fill; fi

wait "$app" || true
app=''
if [ $stopping = no ]; then die "Ứng dụng đã kết thúc; xem $log" "The application has ended; see $log"; fi
