package io.github.convatlas.export.diff;

import io.github.convatlas.compare.Metric;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.compare.diff.Field;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Value;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words for what changes, in one language. */
public final class DiffWords {
    private final ResourceBundle bundle;

    /** The words of this language; English where there are none. */
    public DiffWords(Locale language) {
        this.bundle = ResourceBundle.getBundle("io.github.convatlas.export.diff.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A change: {@code kernel 3 → 5}, {@code squeeze-and-excitation added (6)}. */
    public String change(FieldChange change) {
        if (change.field() == Field.SQUEEZE && (isNothing(change.before()) || isNothing(change.after()))) {
            return isNothing(change.before())
                    ? fill("gained.to", get("gained"), value(change.after()))
                    : get("lost");
        }
        return fill("change", field(change.field()), value(change.before()), value(change.after()));
    }

    private static boolean isNothing(Optional<Value> value) {
        return value.isEmpty() || value.get().equals(Value.of(0));
    }

    /** Changes in one line. */
    public String changes(List<FieldChange> changes) {
        return String.join(get("comma"), changes.stream().map(this::change).toList());
    }

    /** The name of a field: {@code kernel}. */
    public String field(Field field) {
        return get("field." + field.jsonName());
    }

    /** A value of a field: {@code 3}, {@code ReLU6}; a dash where the field does not apply. */
    public String value(Optional<Value> value) {
        return value.map(this::value).orElseGet(() -> get("value.absent"));
    }

    private String value(Value value) {
        String text = value.toString();
        String key = "value." + text;
        return bundle.containsKey(key)
                ? get(key)
                : Activation.ofSpecName(text).map(Activation::title).orElse(text);
    }

    /** What the second network costs against the first: {@code params +10.9%, MACs +3.6%}. */
    public String costs(TotalsTable totals) {
        return totals.rows().stream().filter(row -> row.metric() == Metric.PARAMS || row.metric() == Metric.MACS)
                .map(this::cost).collect(Collectors.joining(get("comma")));
    }

    private String cost(TotalsTable.Row row) {
        TotalsTable.Entry entry = row.entries().getLast();
        String metric = metric(row.metric());
        return entry.delta() == 0 ? fill("metric.equal", metric) : metric + " " + Growth.of(entry.ratio());
    }

    String metric(Metric metric) {
        return get("metric." + metric.name());
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A sentence with its places filled; numbers come as text. */
    String fill(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
