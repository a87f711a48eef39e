/** Cameras, videos and streams as FFmpeg reads them. Nothing else touches its natives, which are loaded at first use. */
@NullMarked
package io.github.convatlas.capture.ffmpeg;

import org.jspecify.annotations.NullMarked;
