package io.github.convatlas.ui.run.answer;

import io.github.convatlas.export.Figures;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.engine.Speed;

import java.util.ArrayList;
import java.util.List;

/** The line below the answer: where the time went. */
final class RunLine {
    private final Texts texts;

    RunLine(Texts texts) {
        this.texts = texts;
    }

    /** {@code decode 12 ms}, {@code inference 9.1 ms (median of 20, p90 9.6)} and so on; what is not known is left out. */
    List<String> of(Timing timing) {
        List<String> parts = new ArrayList<>();
        timing.decodeMs().ifPresent(ms -> parts.add(texts.get("run.line.decode", Figures.twoDigits(ms))));
        timing.preprocessMs().ifPresent(ms -> parts.add(texts.get("run.line.preprocess", Figures.twoDigits(ms))));
        parts.add(inference(timing.inference()));
        timing.macs().ifPresent(macs -> parts
                .add(texts.get("run.line.macs", Figures.twoDigits(macs / 1e9), Figures.twoDigits(2 * macs / 1e9))));
        timing.flopsPerSecond()
                .ifPresent(speed -> parts.add(texts.get("run.line.speed", Figures.twoDigits(speed / 1e9))));
        int threads = timing.engine().threads();
        parts.add(texts.get(threads == 1 ? "run.line.engine.one" : "run.line.engine", timing.engine().provider(),
                threads));
        return parts;
    }

    /** {@code inference 9.1 ms (median of 20, p90 9.6)}. */
    String inference(Speed speed) {
        return speed.runs() == 1
                ? texts.get("run.line.inference.one", Figures.twoDigits(speed.medianMs()))
                : texts.get("run.line.inference", Figures.twoDigits(speed.medianMs()), speed.runs(),
                        Figures.twoDigits(speed.p90Ms()));
    }
}
