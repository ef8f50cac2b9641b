#!/bin/sh
# Makes ready what the browser test wants beside JDK and Maven: Debian's Chromium, and two npm packages that drive it.
# Prints "ready", or one line that says what is missing; ends with 0 in both cases.
set -u
node=$(command -v node) || { echo "no Node: the browser test wants Node 20 or newer"; exit 0; }
major=$("$node" -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || { echo "Node $major: the browser test wants Node 20 or newer"; exit 0; }
command -v npm >/dev/null || { echo "no npm: the browser test wants it"; exit 0; }
if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing Debian's chromium" >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends chromium; } >/dev/null 2>&1
  fi
  command -v chromium >/dev/null || { echo "no chromium: install Debian's package of that name"; exit 0; }
fi
cd "$1" || exit 1
if [ ! -d node_modules/playwright-core ] || [ ! -d node_modules/axe-core ]; then
  npm ci --ignore-scripts --no-audit --no-fund >/dev/null 2>&1 || { echo "npm ci failed in $1"; exit 0; }
fi
echo ready
