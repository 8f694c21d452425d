#!/bin/sh
# Makes the ahead-of-time cache of the jar in the background: train-aot.sh ROOT JAR CACHE PID
# Begins when the program that runs as PID has ended or has had the time to start, and stays out of its way. Why it
# failed is kept in CACHE.log, and it is not tried again with this jar.
set -eu
root=$1
jar=$2
aot=$3
program=$4
seconds_to_start=60
lock=$aot.lock
tools=$root/server/src/tools/java/quarry/tools

await_start() {
  waited=0
  while [ "$waited" -lt "$seconds_to_start" ] && kill -0 "$program" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
  done
}

# One training at a time; who comes second has nothing left to do.
lock() {
  trainer=$(cat "$lock/pid" 2>/dev/null || :)
  if [ -n "$trainer" ] && ! kill -0 "$trainer" 2>/dev/null; then
    rm -rf "$lock"
  fi
  mkdir "$lock" 2>/dev/null || exit 0
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 1' INT TERM
  sh -c 'echo "$PPID"' >"$lock/pid"
  [ -z "$(find "$aot" "$aot.log" -newer "$jar" 2>/dev/null)" ] || exit 0
}

train() {
  trap '' HUP
  await_start
  lock
  nice -n 19 "$JAVA_HOME/bin/java" "$tools/TrainAotCache.java" "$jar" "$aot" "$root/seeds" \
    @"$root/server/jvm.options" >"$lock/log" 2>&1 || :
  # Built anew meanwhile, the jar is yet to be trained.
  [ -n "$(find "$jar" -newer "$lock/pid")" ] || mv -f "$lock/log" "$aot.log"
}

[ -f "$tools/TrainAotCache.java" ] || exit 0
# No output of the program's is kept open, or who reads it would wait for the training too.
(train </dev/null >/dev/null 2>&1 &)
