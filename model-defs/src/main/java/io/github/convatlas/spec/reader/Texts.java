package io.github.convatlas.spec.reader;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.LocalizedText;

import java.util.ArrayList;
import java.util.List;

/** Texts in two languages, as data that is no spec writes them: an object with en and ja, or a text that fits both. */
public final class Texts {
    private Texts() {
    }

    /** The text of a value; a problem is noted where it is something else. */
    public static LocalizedText read(JsonTree tree, Problems problems) {
        return switch (tree) {
            case JsonTree.Text(_, String text) -> new LocalizedText(text, text);
            case JsonTree.Members _,JsonTree.Elements _,JsonTree.Decimal _,JsonTree.Flag _,JsonTree.Nothing _ ->
                ObjectReader.of(tree, "a text in en and ja", problems).map(reader -> {
                    var text = new LocalizedText(reader.text("en"), reader.text("ja"));
                    reader.finish();
                    return text;
                }).orElse(LocalizedText.NONE);
        };
    }

    /** The text of a field that must be there. */
    public static LocalizedText required(ObjectReader owner, String field) {
        return owner.required(field).map(tree -> read(tree, owner.problems())).orElse(LocalizedText.NONE);
    }

    /** The text of a field; {@link LocalizedText#NONE} where it is missing. */
    public static LocalizedText optional(ObjectReader owner, String field) {
        return owner.tree(field).map(tree -> read(tree, owner.problems())).orElse(LocalizedText.NONE);
    }

    /** Readers of the objects in a list; a problem is noted for each item that is something else. */
    public static List<ObjectReader> objects(List<JsonTree> trees, String what, Problems problems) {
        var objects = new ArrayList<ObjectReader>();
        trees.forEach(tree -> ObjectReader.of(tree, what, problems).ifPresent(objects::add));
        return objects;
    }
}
