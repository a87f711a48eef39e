#!/usr/bin/env bash
# A folder of JPEGs, classified by ConvAtlas and by Node.js with sharp and onnxruntime-node, each on one core, in turn.
# Usage: folder.sh MODEL.onnx FOLDER NODE_FOLDER [--fast-jpeg]
# NODE_FOLDER is where `npm install --ignore-scripts sharp onnxruntime-node` was run; nothing is installed from here.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
[ $# -ge 3 ] && [ -d "$3/node_modules/sharp" ] || { sed -n '2,4p' "$0" >&2; exit 2; }
cp "$root/assets/docs/benchmarks/folder.mjs" "$3/"
core=; ! command -v taskset >/dev/null || core="taskset -c 1"
"$root/convatlas" list >/dev/null # so that nothing is built while time is measured
TIMEFORMAT='ConvAtlas: %R s, CPU %U + %S s'
for round in 1 2 3; do
    time $core "$root/convatlas" classify ${4:+"$4"} --threads 1 --format json --model "$1" "$2" >/dev/null 2>&1
    printf 'Node.js:   %s\n' "$(cd "$3" && $core node folder.mjs "$1" "$2" 1)"
done
