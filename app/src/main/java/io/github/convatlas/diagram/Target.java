package io.github.convatlas.diagram;

import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.graph.LayerId;

import java.util.Optional;

/**
 * Something a person can point at, select and open.
 *
 * @param key     its identity
 * @param subject what it stands for
 * @param bounds  where a click means it
 * @param parent  the opened block it lies in, if any
 */
public record Target(Key key, Subject subject, Rect bounds, Optional<Key> parent) {

    /** What an identity names. A block may have the same id as its only layer. */
    public enum Kind {
        /** A stage, by its name. */
        STAGE,
        /** A row, by its first block. */
        BLOCK,
        /** A layer. */
        LAYER,
        /** A network, by its reference. */
        NETWORK
    }

    /**
     * Identity of a target; it stays the same when something is opened or closed elsewhere.
     *
     * @param column of the network, counted from 0
     * @param kind   what the id names
     * @param id     of the first block of a row or of a layer, or a network's reference
     */
    public record Key(int column, Kind kind, String id) {
        /** The identity of a stage. */
        public static Key stage(int column, String id) {
            return new Key(column, Kind.STAGE, id);
        }

        /** The identity of a row. */
        public static Key block(int column, String id) {
            return new Key(column, Kind.BLOCK, id);
        }

        /** The identity of a layer. */
        public static Key layer(int column, String id) {
            return new Key(column, Kind.LAYER, id);
        }

        /** The identity of a network. */
        public static Key network(int column, String reference) {
            return new Key(column, Kind.NETWORK, reference);
        }

        /** {@code 0#stage3} for a stage, {@code 0:stage3.1} for a row, {@code 0/stage3.1.expand} for a layer, {@code 0=resnet50} for a network. */
        @Override
        public String toString() {
            return column + switch (kind) {
                case STAGE -> "#";
                case BLOCK -> ":";
                case LAYER -> "/";
                case NETWORK -> "=";
            } + id;
        }
    }

    /** What a target stands for. */
    public sealed interface Subject {
        /** A closed row: a block or equal blocks; or a closed stage. */
        record Closed(OutlineRow row) implements Subject {
        }

        /**
         * The header of an opened block, or the sign of an opened stage.
         *
         * @param row     the blocks that look like this inside
         * @param outline the row to close
         */
        record Opened(OutlineRow row, OutlineRow outline) implements Subject {
        }

        /** A layer: one inside an opened block, or the network's input. */
        record OneLayer(LayerId layer) implements Subject {
        }

        /** A whole network: a point of a chart. */
        record OneNetwork(String reference) implements Subject {
        }
    }
}
