/**
 * The spec language: networks and blocks as data, with parameters, rules and expressions, and their strict readers. What the
 * specs mean as a graph is the business of {@code io.github.convatlas.block}.
 */
@NullMarked
package io.github.convatlas.spec;

import org.jspecify.annotations.NullMarked;
