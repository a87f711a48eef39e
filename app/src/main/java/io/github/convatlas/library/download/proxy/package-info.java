/** Who stands between this machine and the servers that models are fetched from, and the passwords they want. */
@NullMarked
package io.github.convatlas.library.download.proxy;

import org.jspecify.annotations.NullMarked;
