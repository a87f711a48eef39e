package io.github.convatlas.compare.diff;

import io.github.convatlas.analysis.BlockTable;

import java.util.List;

/**
 * What became of an entry of a block table, whose blocks may have fared differently.
 *
 * @param entry   of the second network; what was removed, as an entry of the first one
 * @param mark    what it is to the first network
 * @param fields  what differs in any of its blocks
 * @param kept    how many of its blocks have a counterpart; fewer than it has where some were added
 * @param against the labels of their counterparts; none where it has none
 */
public record DiffEntry(BlockTable.Row entry, Mark mark, List<FieldChange> fields, int kept, List<String> against) {
    /** Copies the lists. */
    public DiffEntry {
        fields = List.copyOf(fields);
        against = List.copyOf(against);
    }

    /** What an entry is to the first network. */
    public enum Mark {
        /** The same is there. */
        SAME,
        /** Something else is in its place, or there are fewer of them. */
        CHANGED,
        /** Nothing is in its place. */
        ADDED,
        /** It is there only. */
        REMOVED
    }

    /** Whether it has more blocks than their counterparts. */
    public boolean isRepeatedMore() {
        return mark == Mark.CHANGED && kept < entry.repeat();
    }
}
