package io.github.convatlas.ui.compare.sheet;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A node of a sheet that is made only if it is needed: when the sheet is filled anew, the node that was made under this key
 * stays, unless the value has changed. Making nodes is what takes time.
 *
 * @param key   identity in the sheet
 * @param value everything the node shows and does depends on
 * @param maker makes the node
 * @param <N>   type of the node
 */
public record Part<N extends Node>(String key, Object value, Supplier<? extends N> maker) {
}
