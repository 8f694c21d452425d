#!/bin/sh
# Checks the types in the page's scripts by what they say of themselves (JSDoc), with the compiler of TypeScript.
# Passed over where there is no npm, or where it cannot fetch the compiler.
set -eu
cd "$(dirname "$0")/.."

compiler=typescript@7.0.2
if ! command -v npm >/dev/null; then
  echo "no npm here: the types in the page's scripts are not checked"
elif ! npm view "$compiler" version >/dev/null 2>&1; then
  echo "npm does not have $compiler here: the types in the page's scripts are not checked"
else
  # What is vendored is not ours to change.
  if npm exec --yes --package="$compiler" -- tsc --project server/src/test/js/jsconfig.json | grep -v /vendor/; then
    exit 1
  fi
  echo "The types in the page's scripts are right."
fi
