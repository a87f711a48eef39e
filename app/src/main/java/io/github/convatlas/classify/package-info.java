/** Many pictures, classified by several classifiers at once, and how often the answers are right. */
@NullMarked
package io.github.convatlas.classify;

import org.jspecify.annotations.NullMarked;
