#!/usr/bin/env bash
# No cluster runs today as far as the answers say: answer what runs today to get the way from it.
set -euo pipefail

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}
# True where the first is a line of the second, case aside.
listed() {
  grep -qixF -- "$1" <<<"$2"
}
