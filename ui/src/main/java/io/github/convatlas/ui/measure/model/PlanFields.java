package io.github.convatlas.ui.measure.model;

import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What the user combines with the shown networks. Numbers are typed as lists: {@code 160, 192, 224}. */
public final class PlanFields {
    private static final int MOST_THREADS = 256;
    private static final int MOST_PIXELS = 8192;
    private static final int MOST_RUNS = 10_000;
    private final StringProperty resolutions = new SimpleStringProperty("");
    private final StringProperty widths = new SimpleStringProperty("");
    private final StringProperty threads = new SimpleStringProperty("1");
    private final StringProperty runs = new SimpleStringProperty(String.valueOf(BenchSettings.DEFAULT.runs()));
    private final ObjectProperty<Provider> provider = new SimpleObjectProperty<>(Provider.CPU);
    private final ObservableSet<Precision> precisions = FXCollections.observableSet(Precision.FLOAT32);

    /** The networks as they are, one thread, 32-bit floats. */
    public PlanFields() {
    }

    /** Resolutions in pixels; empty for those of the networks. */
    public StringProperty resolutionsProperty() {
        return resolutions;
    }

    /** Widths; empty for those of the networks. */
    public StringProperty widthsProperty() {
        return widths;
    }

    /** Numbers of threads. */
    public StringProperty threadsProperty() {
        return threads;
    }

    /** How often each model is run. */
    public StringProperty runsProperty() {
        return runs;
    }

    /** What computes. */
    public ObjectProperty<Provider> providerProperty() {
        return provider;
    }

    /** The numbers to compute in; never empty. */
    public ObservableSet<Precision> precisions() {
        return precisions;
    }

    /** Adds or takes away numbers to compute in; the last cannot be taken away. */
    public void toggle(Precision precision, boolean wanted) {
        if (wanted) {
            precisions.add(precision);
        } else if (precisions.size() > 1) {
            precisions.remove(precision);
        }
    }

    /**
     * The plan for networks.
     *
     * @param networks references
     * @return nothing where a field cannot be understood
     */
    public Optional<Sweep> sweep(List<String> networks) {
        return isWrong(resolutions) || isWrong(widths) || isWrong(threads) || isWrong(runs)
                ? Optional.empty()
                : Optional.of(new Sweep(networks, numbers(resolutions), words(widths), numbers(threads),
                        List.of(provider.get()),
                        Arrays.stream(Precision.values()).filter(precisions::contains).toList()));
    }

    /** How it is measured: with layers; fewer warm-ups where there are few runs. */
    public BenchSettings settings() {
        int count = numbers(runs).getFirst();
        return BenchSettings.DEFAULT.withRuns(Math.min(BenchSettings.DEFAULT.warmUps(), count), count)
                .withPerLayer(true);
    }

    /** Whether a field cannot be understood. */
    public boolean isWrong(StringProperty field) {
        List<String> words = words(field);
        if (field == widths) {
            return words.stream().anyMatch(word -> !word.matches("\\d{1,2}(\\.\\d{1,4})?"));
        }
        int most = field == threads ? MOST_THREADS : field == runs ? MOST_RUNS : MOST_PIXELS;
        Predicate<String> isNumber = word -> word.matches("\\d{1,5}") && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= most;
        boolean needed = field == threads || field == runs;
        return !words.stream().allMatch(isNumber) || (needed && words.isEmpty())
                || (field == runs && words.size() > 1);
    }

    private static List<String> words(StringProperty field) {
        return Arrays.stream(field.get().split("[,、\\s]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static List<Integer> numbers(StringProperty field) {
        return words(field).stream().map(Integer::valueOf).toList();
    }
}
