package io.github.convatlas.measure.history;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.Machine;

import java.util.EnumSet;
import java.util.Set;

/**
 * What was measured now, held against what was measured before.
 *
 * @param now    the later measurement
 * @param before the earlier one
 */
public record Change(HistoryEntry now, HistoryEntry before) {
    /** What can be said of the two. */
    public enum Verdict {
        /** Even the slow runs of now are faster than the fast ones of before. */
        FASTER,
        /** Even the fast runs of now are slower than the slow ones of before. */
        SLOWER,
        /** As {@link #FASTER}, but other programs held up the measurement of before, which may be all there is to it. */
        PERHAPS_FASTER,
        /** As {@link #SLOWER}, but other programs held up the measurement of now, which may be all there is to it. */
        PERHAPS_SLOWER,
        /** The difference lies within the spread of the runs. */
        SAME
    }

    /** Which of the two measurements other programs were at work in. */
    public enum Disturbed {
        /** Neither. */
        NONE,
        /** The earlier one alone. */
        BEFORE,
        /** The later one alone. */
        NOW,
        /** Both. */
        BOTH
    }

    /** In what the two were measured differently, so that not the model alone makes the difference. */
    public enum Difference {
        /** Another processor. */
        PROCESSOR,
        /** Another number of cores. */
        CORES,
        /** Another operating system. */
        SYSTEM,
        /** Another version of Java. */
        JAVA,
        /** Another version of ONNX Runtime. */
        RUNTIME,
        /** Another provider. */
        PROVIDER,
        /** Another number of threads. */
        THREADS,
        /** Other numbers to compute in. */
        PRECISION,
        /** Another model or another size of picture. */
        MODEL
    }

    /** The median of now divided by that of before: 0.5 is twice as fast. */
    public double ratio() {
        return now.result().ms().median() / before.result().ms().median();
    }

    /** The ratio if now went well and before did not: from the fast tenth of now and the slow tenth of before. */
    public double least() {
        return now.result().ms().p10() / before.result().ms().p90();
    }

    /** The ratio if before went well and now did not. */
    public double most() {
        return now.result().ms().p90() / before.result().ms().p10();
    }

    /** What can be said. Other programs only ever hold a model up: a doubt falls on the slower of the two alone. */
    public Verdict verdict() {
        Quantiles after = now.result().ms();
        Quantiles earlier = before.result().ms();
        if (after.p90() < earlier.p10()) {
            return isDisturbed(before) ? Verdict.PERHAPS_FASTER : Verdict.FASTER;
        }
        if (after.p10() > earlier.p90()) {
            return isDisturbed(now) ? Verdict.PERHAPS_SLOWER : Verdict.SLOWER;
        }
        return Verdict.SAME;
    }

    /** Which of the two other programs held up. */
    public Disturbed disturbed() {
        if (isDisturbed(before)) {
            return isDisturbed(now) ? Disturbed.BOTH : Disturbed.BEFORE;
        }
        return isDisturbed(now) ? Disturbed.NOW : Disturbed.NONE;
    }

    private static boolean isDisturbed(HistoryEntry entry) {
        return entry.result().disturbedRounds() > 0;
    }

    /** What else differs. */
    public Set<Difference> differences() {
        var differences = EnumSet.noneOf(Difference.class);
        add(differences, Difference.MODEL, now.network(), before.network());
        add(differences, Difference.MODEL, now.result().setup().side(), before.result().setup().side());
        add(differences, Difference.THREADS, now.result().setup().threads(), before.result().setup().threads());
        add(differences, Difference.PROVIDER, now.result().setup().provider(), before.result().setup().provider());
        add(differences, Difference.PRECISION, now.result().setup().precision(), before.result().setup().precision());
        Machine here = now.machine();
        Machine there = before.machine();
        add(differences, Difference.PROCESSOR, here.processor(), there.processor());
        add(differences, Difference.CORES, here.cores(), there.cores());
        add(differences, Difference.SYSTEM, here.operatingSystem(), there.operatingSystem());
        add(differences, Difference.JAVA, here.java(), there.java());
        add(differences, Difference.RUNTIME, here.runtime(), there.runtime());
        return differences;
    }

    private static void add(Set<Difference> differences, Difference difference, Object one, Object other) {
        if (!one.equals(other)) {
            differences.add(difference);
        }
    }
}
