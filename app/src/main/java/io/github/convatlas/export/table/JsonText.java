package io.github.convatlas.export.table;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/** Writes JSON: indented documents, and objects of one line each. */
public final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonText() {
    }

    /** A document over several lines, the same on every platform; ends with a line break. */
    public static String write(JsonNode document) {
        var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("").withObjectEmptySeparator("");
        ObjectWriter writer = MAPPER.writer()
                .with(new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return writer.writeValueAsString(document) + "\n";
    }

    /** A document in one line; ends with a line break. */
    public static String line(JsonNode document) {
        return MAPPER.writeValueAsString(document) + "\n";
    }

    /** A table as an object: caption, rows with the column's title before each value, footnotes. */
    static ObjectNode of(Table table) {
        ObjectNode document = NODES.objectNode();
        if (!table.caption().isEmpty()) {
            document.put("caption", table.caption());
        }
        var rows = document.putArray("rows");
        for (Table.Row row : table.rows()) {
            ObjectNode object = rows.addObject();
            for (int i = 0; i < row.cells().size(); i++) {
                object.set(free(object, table.columns().get(i).title()), value(row.cells().get(i)));
            }
        }
        sentences(document, "footnotes", table.footnotes());
        sentences(document, "remarks", table.remarks());
        return document;
    }

    /** The title, numbered where another column has the same. */
    private static String free(ObjectNode object, String title) {
        String name = title;
        for (int number = 2; object.has(name); number++) {
            name = title + " " + number;
        }
        return name;
    }

    private static void sentences(ObjectNode document, String field, List<String> sentences) {
        if (!sentences.isEmpty()) {
            var array = document.putArray(field);
            sentences.forEach(array::add);
        }
    }

    private static JsonNode value(Cell cell) {
        if (cell.numeric()) {
            return NODES.numberNode(new BigDecimal(cell.exact()));
        }
        return cell.exact().isEmpty() ? NODES.nullNode() : NODES.stringNode(cell.exact());
    }
}
