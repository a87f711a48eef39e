/** Background work: started on the FX thread, done on virtual threads, its result back on the FX thread. */
@NullMarked
package io.github.convatlas.ui.common.task;

import org.jspecify.annotations.NullMarked;
