package io.github.convatlas.spec;

/**
 * Where a network's table comes from.
 *
 * @param paper  the paper's identifier: {@code arXiv:1801.04381}
 * @param title  the paper's title
 * @param table  the table, figure or section
 * @param note   the implementation it was checked against, or another remark; may be empty
 */
public record Source(String paper, String title, String table, LocalizedText note) {
    /** The paper and its table, for one line of text. */
    public String citation() {
        return paper + (table.isEmpty() ? "" : ", " + table);
    }

    /** The address of an arXiv paper; empty for other papers. */
    public String address() {
        return paper.startsWith("arXiv:") ? "https://arxiv.org/abs/" + paper.substring("arXiv:".length()) : "";
    }
}
