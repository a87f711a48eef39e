#!/bin/sh
# How smoothly diagrams with all their layers move and zoom in a window of 1000 x 1000 pixels.
# Usage: frames.sh [NET...]; without one: every built-in network and graphs of 1,000 to 10,000 layers.
# Needs no display: it takes JavaFX's headless platform and its software pipeline. Prints one line of CSV a network;
# frames come as fast as they can, so that what a frame costs is seen and not the 60 a second of a screen.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
jar=$root/ui/target/convatlas/lib/convatlas.jar
[ -f "$jar" ] || "$root/convatlas" list >/dev/null
platform=${CONVATLAS_PLATFORM:--Dglass.platform=Headless -Dprism.order=sw}
# shellcheck disable=SC2086
exec "${JAVA:-java}" $platform -Djavafx.animation.fullspeed=true --enable-native-access=ALL-UNNAMED \
    -cp "$jar" io.github.convatlas.ui.diagram.bench.FrameBench "$@"
