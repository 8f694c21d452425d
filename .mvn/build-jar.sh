#!/bin/sh
# Builds the jar that the program runs from, and nothing that it does not need: build-jar.sh ROOT JAR
# Says what is being done, so that nobody takes a long step for the end.
set -eu
root=$1
jar=$2
lock=$root/.quarry/build.lock
log=$root/.quarry/build.log
patience=8

say() { echo "quarry: $*" >&2; }

out_of_date() {
  [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$root/docs" -newer "$jar" 2>/dev/null)" ]
}

# What Maven is at, by the last that it said. It names a step, then what it fetches for it, and then is silent.
# step LENGTH: the log's length when it was last looked at.
step() {
  if [ "$(wc -c <"$log")" -gt "$1" ] && tail -n 1 "$log" | grep -q -e Download; then
    echo "fetching libraries"
    return
  fi
  case $(grep -e '--- ' "$log" | tail -n 1) in
  '') echo "fetching Maven, or starting it" ;;
  *compile*@\ indexer*) echo "compiling the indexer" ;;
  *compile*@\ server*) echo "compiling the server" ;;
  *shade*) echo "packing the jar" ;;
  *@\ indexer*) echo "preparing the indexer" ;;
  *@\ server*) echo "preparing the server" ;;
  *) echo "reading the build" ;;
  esac
}

# A line when another step begins, and when none has come for a while.
follow() {
  shown=
  length=0
  silent=0
  seconds=0
  while kill -0 "$1" 2>/dev/null; do
    now=$(step "$length")
    length=$(wc -c <"$log")
    if [ "$now" != "$shown" ]; then
      say "building: $now"
      shown=$now
      silent=0
    elif [ "$silent" -ge "$patience" ]; then
      say "building: $now, ${seconds} s so far"
      silent=0
    fi
    sleep 1
    silent=$((silent + 1))
    seconds=$((seconds + 1))
  done
}

# One build at a time: whoever makes the directory builds, the others wait for it and find the jar built.
mkdir -p "$root/.quarry"
silent=$patience
until mkdir "$lock" 2>/dev/null; do
  builder=$(cat "$lock/pid" 2>/dev/null || :)
  if [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; then
    rm -rf "$lock"
    continue
  fi
  if [ "$silent" -ge "$patience" ]; then
    say "waiting for another build of this project to end"
    silent=0
  fi
  sleep 1
  silent=$((silent + 1))
done
maven=
trap 'rm -rf "$lock"' EXIT
trap '[ -z "$maven" ] || kill "$maven" 2>/dev/null; exit 1' HUP INT TERM
echo $$ >"$lock/pid"
out_of_date || exit 0

say "building, which takes a minute or two the first time"
: >"$log"
(cd "$root" && exec ./mvnw -B -Prun package) >"$log" 2>&1 &
maven=$!
follow "$maven"
wait "$maven" || {
  grep -e '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
  say "the build failed; all that it said is in $log"
  exit 1
}
