#!/bin/sh
# How long the window takes from the start of the process to its first painted frame.
# Usage: startup.sh [RUNS] [more options for Java, for example -Dglass.platform=Headless -Dprism.order=sw]
# Prints every run and the median, in milliseconds. The first, unmeasured run builds the program and fills caches.
set -eu

runs=${1:-10}
[ $# -eq 0 ] || shift
root=$(cd "$(dirname "$0")/../../.." && pwd)
CONVATLAS_HOME=$(mktemp -d)
export CONVATLAS_HOME
trap 'rm -rf "$CONVATLAS_HOME"' EXIT
CONVATLAS_JAVA_OPTS="-Dconvatlas.startup=exit $*"
export CONVATLAS_JAVA_OPTS

start() {
    "$root/convatlas" 2>&1 | sed -n 's/^first frame: \([0-9]*\) ms.*/\1/p'
}

start >/dev/null
run=0
while [ "$run" -lt "$runs" ]; do
    start
    run=$((run + 1))
done | sort -n | awk '
    { ms[NR] = $1; print $1 " ms" }
    END {
        if (NR == 0) { print "no run showed a window" > "/dev/stderr"; exit 1 }
        median = NR % 2 ? ms[(NR + 1) / 2] : (ms[NR / 2] + ms[NR / 2 + 1]) / 2
        print "median of " NR ": " median " ms"
    }'
