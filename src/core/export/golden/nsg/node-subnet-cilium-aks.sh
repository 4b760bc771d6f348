#!/usr/bin/env bash
# What the cluster needs of a network security group that denies by default. AKS puts none on its
# subnets and changes none of yours; the one that it keeps on its network interfaces is to be left alone.
# Note: AKS makes the VNet: a group on its subnets is not supported, so there is nothing to allow.
set -euo pipefail

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}
# True where the first is a line of the second, case aside.
listed() {
  grep -qixF -- "$1" <<<"$2"
}
