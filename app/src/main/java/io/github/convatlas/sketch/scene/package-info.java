/** What lies around a drawing in a photograph: the desk, the paper, the pen, the camera and the light. */
@NullMarked
package io.github.convatlas.sketch.scene;

import org.jspecify.annotations.NullMarked;
