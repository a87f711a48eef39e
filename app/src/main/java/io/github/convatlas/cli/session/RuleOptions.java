package io.github.convatlas.cli.session;

import io.github.convatlas.analysis.CensusRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/** The options of how 3x3 convolutions are counted; without any, as the article does. */
public final class RuleOptions {
    /** The map whose resolution counts. */
    enum Side {
        input, output
    }

    @Option(names = "--by", paramLabel = "SIDE", description = "count a convolution at the resolution of its input (default) or output")
    private Side side = Side.input;

    @Option(names = "--five-by-five", paramLabel = "1|2", converter = FiveByFive.class, description = "what a 5x5 counts: 2 (default; a 7x7 then counts 3), or 1, as every larger kernel does then")
    private CensusRule.Kernels kernels = CensusRule.Kernels.AS_3X3;

    @Option(names = "--shortcuts", description = "count convolutions on shortcuts as well")
    private boolean shortcuts;

    @Option(names = "--heads", description = "count convolutions of heads as well, such as those of a segmentation")
    private boolean heads;

    /** Creates the options; picocli fills them. */
    public RuleOptions() {
    }

    /** The chosen rule. */
    public CensusRule rule() {
        return new CensusRule(kernels,
                side == Side.input ? CensusRule.Side.INPUT : CensusRule.Side.OUTPUT, shortcuts, heads);
    }

    /** {@code 1} or {@code 2}. */
    static final class FiveByFive implements ITypeConverter<CensusRule.Kernels> {
        /** Creates the converter; picocli calls this. */
        FiveByFive() {
        }

        @Override
        public CensusRule.Kernels convert(String word) {
            return Converters.choose("count of a 5x5", word, List.of("1", "2"),
                    count -> switch (count) {
                        case "1" -> Optional.of(CensusRule.Kernels.AS_ONE);
                        case "2" -> Optional.of(CensusRule.Kernels.AS_3X3);
                        default -> Optional.empty();
                    });
        }
    }
}
