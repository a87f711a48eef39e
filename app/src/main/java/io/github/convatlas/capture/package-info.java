/** Moving pictures from cameras, video files and streams, of which the newest one counts. */
@NullMarked
package io.github.convatlas.capture;

import org.jspecify.annotations.NullMarked;
