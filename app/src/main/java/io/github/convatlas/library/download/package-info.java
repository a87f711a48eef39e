/** Fetching one known file over the network: resumable, cancellable, bounded, and kept only if its checksum is right. */
@NullMarked
package io.github.convatlas.library.download;

import org.jspecify.annotations.NullMarked;
