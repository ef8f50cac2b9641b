#!/bin/sh
# Builds the page from its sources into the folder named by $1 and compares it with the committed files.
# Neither the product nor its build needs Node: where Node 20.19 or newer is missing this says so and ends well.
# Where Node is there but its packages cannot be fetched it says so too, and with CI=true it fails.
set -u
ui=$(cd "$(dirname "$0")" && pwd)
page=$ui/../resources/page
work=$1

say() { echo "Studio page: $*"; }

unless_ci() {
  say "$1"
  [ "${CI:-}" = true ] && exit 1
  say "not checked against its sources this time"
  exit 0
}

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  say "no Node here; the committed files are used as they are"
  exit 0
fi
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  say "Node $(node --version) is older than 20.19; the committed files are used as they are"
  exit 0
}

# The same sources and the same page need no second look.
sources() { (cd "$ui" && find . -path ./node_modules -prune -o -type f -print | LC_ALL=C sort); }
stamp=$( (node --version; cd "$ui" && sources | while read -r file; do echo "$file"; cksum < "$file"; done
  cd "$page" && find . -type f | LC_ALL=C sort | while read -r file; do echo "$file"; cksum < "$file"; done) | cksum)
if [ "$(cat "$work/held" 2>/dev/null)" = "$stamp" ]; then
  say "held before, nothing changed"
  exit 0
fi

mkdir -p "$work" && rm -f "$work/held"
find "$work" -mindepth 1 -maxdepth 1 ! -name node_modules -exec rm -rf {} +
sources | (cd "$ui" && tar -cf - -T -) | tar -xf - -C "$work" || exit 1
cd "$work" || exit 1
npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >npm.log 2>&1 ||
  unless_ci "its build tools could not be fetched: $(grep -m 1 -v 'Unknown' npm.log)"

for step in check test; do
  npm run --silent "$step" >"$step.log" 2>&1 || { cat "$step.log"; say "npm run $step failed"; exit 1; }
done
npx --no-install vite build --outDir "$work/built" --logLevel warn >build.log 2>&1 || { cat build.log; say "the build failed"; exit 1; }
if ! diff -r "$work/built" "$page" >difference.log; then
  cut -c 1-300 difference.log | head -20
  say "the committed files differ from what the sources make; run: cd bundles/web/src/main/ui && npm ci && npm run build"
  exit 1
fi
echo "$stamp" >"$work/held"
say "the committed files are what the sources make"
