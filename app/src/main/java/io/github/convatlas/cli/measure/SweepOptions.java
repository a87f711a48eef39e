package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.quantize.Precision;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.List;

/** The options of what is combined with what. */
public final class SweepOptions {
    @Option(names = "--resolutions", split = ",", paramLabel = "N", description = "every network at each of these resolutions, for example 160,192,224")
    private List<Integer> resolutions = List.of();

    @Option(names = "--widths", split = ",", paramLabel = "X", description = "every network at each of these widths, for example 0.5,1.0")
    private List<String> widths = List.of();

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "threads that share the work of one run, one or several, for example 1,2 (default: 1)")
    private List<Integer> threads = List.of(1);

    @Option(names = "--provider", split = ",", paramLabel = "P", converter = ProviderName.class, description = "what computes, one or several (default: CPU); \"bench-providers\" shows which can be used here")
    private List<Provider> providers = List.of(Provider.CPU);

    @Option(names = "--precision", split = ",", paramLabel = "P", converter = PrecisionName.class, description = "numbers to compute in, one or several of float32 (default), float16, int8-dynamic, int8-static; the models are made for it")
    private List<Precision> precisions = List.of(Precision.FLOAT32);

    /** Creates the options; picocli fills them. */
    public SweepOptions() {
    }

    /** Whether the numbers make sense. */
    boolean isWrong() {
        return threads.stream().anyMatch(count -> count < 1) || resolutions.stream().anyMatch(side -> side < 1);
    }

    /** The plan for these networks. */
    Sweep sweep(List<String> networks) {
        return new Sweep(networks, resolutions, widths, threads, providers, precisions);
    }

    /** The plan for files, whose width and resolution are what they are. */
    Sweep withoutParameters(List<String> files) {
        return new Sweep(files, List.of(), List.of(), threads, providers, precisions);
    }

    /** Whether other sizes are wanted than those of the networks. */
    boolean changesNetworks() {
        return !resolutions.isEmpty() || !widths.isEmpty();
    }

    /** The name of a provider. */
    static final class ProviderName implements ITypeConverter<Provider> {
        /** Creates the converter; picocli calls this. */
        ProviderName() {
        }

        @Override
        public Provider convert(String word) {
            return Converters.choose("provider", word, Arrays.stream(Provider.values()).map(Provider::title).toList(),
                    Provider::of);
        }
    }

    /** The name of a precision. */
    static final class PrecisionName implements ITypeConverter<Precision> {
        /** Creates the converter; picocli calls this. */
        PrecisionName() {
        }

        @Override
        public Precision convert(String word) {
            return Converters.choose("precision", word,
                    Arrays.stream(Precision.values()).map(Precision::text).toList(), Precision::of);
        }
    }
}
