/** The course of a training, whatever framework carries it out: rates, steps, the way back, checkpoints, the log. */
@NullMarked
package io.github.convatlas.training.course;

import org.jspecify.annotations.NullMarked;
