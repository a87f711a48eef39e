/** The live view: a camera, a video or a stream, with answers as they come. */
@NullMarked
package io.github.convatlas.ui.run.live;

import org.jspecify.annotations.NullMarked;
