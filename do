#!/usr/bin/env bash
# One way to do everything: ./do run · publish · test · check · bench · libraries · pictures · sasaeai …
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_TELEMETRY_OPTOUT=1
here=$PWD
built=$here/obj/release        # the published Release build
say() { printf '%s\n' "$*" >&2; }

need_tools() {
  local missing=0
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    say "The .NET SDK 10 is missing. On Debian 12: install Microsoft's package list, then: apt-get install dotnet-sdk-10.0"; missing=1
  fi
  if ! command -v node >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    say "Node.js 20 or newer is missing: apt-get install nodejs npm (from a list that has version 20), or unpack it from nodejs.org"; missing=1
  fi
  command -v npm >/dev/null || { say "npm is missing: apt-get install npm"; missing=1; }
  return $missing
}

# Publishes only when a source is newer than the last build, so that a second start is quick.
build() {
  need_tools
  if [ -x "$built/sasaeai" ] && [ -z "$(find src docs/guide docs/pictures Directory.*.props global.json -newer "$built/sasaeai.stamp" -type f \
      -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/dist/*' -print -quit)" ]; then return; fi
  say "Building …"
  local log; log=$(mktemp)
  if ! dotnet publish src/Sasaeai.Web -c Release -o "$built" -v quiet >"$log" 2>&1; then cat "$log" >&2; rm -f "$log"; return 1; fi
  rm -f "$log"
  touch "$built/sasaeai.stamp"
}

run() {
  build
  local mode=--demo data=${SASAEAI_DATA:-$here/data/demo}
  if [ "${1:-}" = --empty ]; then shift; mode=--empty; data=${SASAEAI_DATA:-$here/data/empty}; fi
  SASAEAI_DATA=$data exec "$built/sasaeai" serve $mode "$@"
}

# What the tests need from Debian; named where it may not be installed.
install_for_tests() {
  local wanted=() package
  [ -x /usr/bin/chromium ] || wanted+=(chromium)
  fc-list 2>/dev/null | grep -qi 'BIZ UD' || wanted+=(fontconfig fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho)
  [ -x /usr/lib/postgresql/15/bin/initdb ] || wanted+=(postgresql-15)
  [ ${#wanted[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "Installing for the tests: ${wanted[*]}"
    apt-get update -qq >/dev/null || true
    for package in "${wanted[@]}"; do
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 || say "Could not install $package."
    done
  else
    say "Not installed, because this is not root: apt-get install ${wanted[*]}"
  fi
}

# A throw-away PostgreSQL cluster. initdb refuses root, so root hands it to the postgres user.
start_postgres() {
  bin=/usr/lib/postgresql/15/bin as=()      # not local: the trap reads them after this function has returned
  if [ ! -x $bin/initdb ]; then say "Left out: the tests on PostgreSQL (no postgresql-15)."; return; fi
  cluster=$(mktemp -d)
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$cluster"; as=(runuser -u postgres --); fi
  "${as[@]}" $bin/initdb -D "$cluster/data" -A trust -U sasaeai -E UTF8 --locale=C >/dev/null
  local port=$(( 20000 + RANDOM % 20000 ))
  (cd "$cluster" && "${as[@]}" $bin/pg_ctl -D "$cluster/data" -l "$cluster/log" -w \
    -o "-p $port -h 127.0.0.1 -k $cluster -c fsync=off -c full_page_writes=off -c max_connections=300" start >/dev/null)
  export SASAEAI_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=sasaeai;Database=postgres;Include Error Detail=true"
  stop_postgres() { (cd "$cluster" && "${as[@]}" $bin/pg_ctl -D "$cluster/data" -m immediate stop >/dev/null) || true; rm -rf "$cluster"; }
  trap stop_postgres EXIT
}

run_tests() {
  need_tools
  install_for_tests
  [ -x /usr/bin/chromium ] || say "Left out: the tests in a browser (no chromium)."
  start_postgres
  local log status=0; log=$(mktemp)
  export SASAEAI_TEST_NOTES; SASAEAI_TEST_NOTES=$(mktemp)   # what tests have to say when they pass
  dotnet test --no-progress "$@" 2>&1 | tee "$log" || status=$?
  # The pages once more, on PostgreSQL.
  if [ $# -eq 0 ] && [ -n "${SASAEAI_TEST_POSTGRES:-}" ]; then
    SASAEAI_TEST_PAGES_ON=PostgreSQL dotnet test --no-progress --no-build --project tests/Sasaeai.Web.Tests 2>&1 | tee -a "$log" || status=$?
  fi
  # What failed once more at the end, where whoever sees only the last lines finds it.
  awk '/^failed /{on=1;n=0} /^(passed|skipped|Running|Test run)/{on=0} on&&n++<12' "$log"
  cat "$SASAEAI_TEST_NOTES"; rm -f "$SASAEAI_TEST_NOTES"
  # The last line counts over all projects, and counts a broken build or a died process as a failure.
  awk -v rc=$status '/^ +failed: [0-9]+$/{f+=$2} /^ +succeeded: [0-9]+$/{p+=$2} /^ +skipped: [0-9]+$/{s+=$2} /^ +error: [0-9]+$/{e+=$2}
    END{f+=e; if(rc&&!f)f=1; printf "%d passed, %d failed, %d skipped\n",p,f,s}' "$log"
  rm -f "$log"
  return $status
}

check() {
  need_tools
  dotnet restore -v quiet
  dotnet format --no-restore --verify-no-changes --severity warn
  # Unused usings are asked for only here: as an error in the inner build they would stop every half-finished edit.
  dotnet format style --no-restore --verify-no-changes --diagnostics IDE0005 --severity info
  dotnet build --no-restore -v quiet
  dotnet run --no-build --project tests/Sasaeai.Tests -- -namespace Sasaeai.Tests.Architecture
  # The load benchmark at a hundredth of its size: nothing else tells that its town can still be built and its pages are still there.
  SASAEAI_BENCH_PART=100 SASAEAI_TEST_POSTGRES='' SASAEAI_SERVER=$here/src/Sasaeai.Web/bin/Debug/net10.0/Sasaeai.Web dotnet run --no-build --project bench/Sasaeai.Benchmarks -- load
  SASAEAI_BENCH_PART=1000 SASAEAI_TEST_POSTGRES='' dotnet run --no-build --project bench/Sasaeai.Benchmarks -- audit
}

# Every library with its version, read from the lock files alone: no network, no build.
libraries() {
  node -e '
    const { readFileSync } = require("node:fs"), found = new Map();
    for (const file of process.argv.slice(1)) {
      const lock = JSON.parse(readFileSync(file, "utf8")), scope = file.startsWith("src/") ? "product" : "tests";
      const add = (registry, name, version, direct, use) => {
        const key = `${registry}\t${name}\t${version}`, known = found.get(key);
        found.set(key, { direct: direct || known?.direct, use: known?.use === "product" ? "product" : use });
      };
      for (const [name, one] of Object.values(lock.dependencies ?? {}).flatMap(Object.entries))
        if (one.resolved) add("nuget", name, one.resolved, one.type === "Direct", scope);
      const own = lock.packages?.[""] ?? {}, asked = { ...own.dependencies, ...own.devDependencies };
      for (const [path, one] of Object.entries(lock.packages ?? {}))
        if (path) { const name = path.replace(/^.*node_modules\//, ""); add("npm", name, one.version, name in asked, one.dev ? "build" : "product"); }
    }
    for (const [key, { direct, use }] of [...found].sort(([a], [b]) => a < b ? -1 : 1)) console.log(`${key}\t${use}\t${direct ? "direct" : "through another"}`);
  ' $(find src tests bench \( -name packages.lock.json -o -name package-lock.json \) -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path '*/obj/*')
}

command=${1:-help}; [ $# -gt 0 ] && shift
case $command in
  run) run "$@" ;;
  publish) build; mkdir -p "${1:?where to: ./do publish FOLDER}"; cp -a "$built/." "$1/" ;;
  test) run_tests "$@" ;;
  check) check ;;
  libraries) libraries ;;
  bench) need_tools
    case ${1:-} in
      load) build; [ -n "${SASAEAI_TEST_POSTGRES:-}" ] || start_postgres; export SASAEAI_SERVER=$built/sasaeai ;;
      kill | fuzz) build; export SASAEAI_SERVER=$built/sasaeai ;;
    esac
    dotnet run -c Release --project bench/Sasaeai.Benchmarks -- "$@" ;;
  pictures) build; install_for_tests; dotnet run --project tests/Sasaeai.Browser.Tests -- -explicit only -class Sasaeai.Browser.Tests.Pictures ;;
  sasaeai) build; SASAEAI_DATA=${SASAEAI_DATA:-$here/data/demo} exec "$built/sasaeai" "$@" ;;
  *) cat <<'HELP'
./do run [--empty]   build, migrate, seed at the first start, serve on http://127.0.0.1:5080
./do publish FOLDER  what a server needs, without sources: docs/guide/install.md
./do test            every test, on SQLite and PostgreSQL, ends with "N passed, N failed"
./do check           format, analyzers as errors, the architecture test, the load benchmark in small
./do bench NAME      a benchmark: prints ratios against a peer measured in the same run
./do libraries       every library with its version, from the lock files
./do sasaeai ARGS    the sasaeai command of the Release build
./do pictures        the screenshots of the README and the guide, from the demo municipality
HELP
     [ "$command" = help ] || exit 2 ;;
esac
