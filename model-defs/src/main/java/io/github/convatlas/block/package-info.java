/** What specs mean: blocks are expanded into primitive layers, step by step, with the shape of every tensor. */
@NullMarked
package io.github.convatlas.block;

import org.jspecify.annotations.NullMarked;
