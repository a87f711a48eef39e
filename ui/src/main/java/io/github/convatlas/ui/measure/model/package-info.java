/** What the measure view shows, without any node. */
@NullMarked
package io.github.convatlas.ui.measure.model;

import org.jspecify.annotations.NullMarked;
