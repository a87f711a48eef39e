package io.github.convatlas.json;

/**
 * Where in a file a value stands.
 *
 * @param file   name of the file as the user knows it
 * @param line   counted from 1
 * @param column counted from 1
 * @param path   JSON path such as {@code stages[3].kernel}; empty for the whole document
 */
public record Place(String file, int line, int column, String path) {
    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 1, 1, "");
    }

    Place field(String name) {
        return new Place(file, line, column, path.isEmpty() ? name : path + "." + name);
    }

    Place element(int index) {
        return new Place(file, line, column, path + "[" + index + "]");
    }

    Place at(int newLine, int newColumn) {
        return new Place(file, newLine, newColumn, path);
    }

    /** {@code file:line:column}, followed by the path. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + (path.isEmpty() ? "" : " (" + path + ")");
    }
}
