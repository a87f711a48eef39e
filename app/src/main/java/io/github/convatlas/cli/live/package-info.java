/** Pictures in a trained model: files, folders, cameras, videos and streams. */
@NullMarked
package io.github.convatlas.cli.live;

import org.jspecify.annotations.NullMarked;
