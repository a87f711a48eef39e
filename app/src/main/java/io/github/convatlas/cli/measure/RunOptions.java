package io.github.convatlas.cli.measure;

import io.github.convatlas.engine.latency.BenchSettings;
import picocli.CommandLine.Option;

/** The options of how often something is run. */
public final class RunOptions {
    @Option(names = "--warmup", paramLabel = "N", description = "runs before anything counts (default: 10)")
    private int warmUps = BenchSettings.DEFAULT.warmUps();

    @Option(names = "--runs", paramLabel = "N", description = "runs that count (default: 50)")
    private int runs = BenchSettings.DEFAULT.runs();

    @Option(names = "--repeats", paramLabel = "N", description = "how often a round is measured again in which other programs were at work (default: 1)")
    private int repeats = BenchSettings.DEFAULT.repeats();

    /** Creates the options; picocli fills them. */
    public RunOptions() {
    }

    /** Whether the numbers make sense. */
    boolean isWrong() {
        return warmUps < 0 || runs < 1 || repeats < 0;
    }

    /** How it is measured. */
    BenchSettings settings() {
        return BenchSettings.DEFAULT.withRuns(warmUps, runs).withRepeats(repeats);
    }
}
