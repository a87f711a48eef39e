/** Many pictures, classified by several classifiers at once, the answers in the order of the pictures. */
@NullMarked
package io.github.convatlas.cli.classify;

import org.jspecify.annotations.NullMarked;
