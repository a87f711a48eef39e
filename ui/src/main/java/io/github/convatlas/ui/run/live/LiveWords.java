package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.ui.common.Texts;

import java.util.List;
import java.util.Optional;

/** What is said about cameras, videos and streams. */
record LiveWords(Texts texts) {

    /** What is wrong. */
    String title(CaptureProblem problem) {
        return texts.get("run.capture." + problem.kind(), problem.subject());
    }

    /** What to do. */
    String advice(CaptureProblem problem) {
        return texts.get("run.capture." + problem.kind() + ".advice", problem.subject())
                + (problem.kind() == CaptureProblem.Kind.OTHER && !problem.detail().isEmpty()
                        ? " (" + problem.detail() + ")"
                        : "");
    }

    /** The cameras there are, or why there are none. */
    String cameras(Optional<Attempt<List<CameraDevice>>> found) {
        if (found.isEmpty()) {
            return texts.get("run.live.looking");
        }
        return switch (found.get()) {
            case Attempt.Failed<List<CameraDevice>>(CaptureProblem problem) -> title(problem) + " " + advice(problem);
            case Attempt.Worked<List<CameraDevice>>(List<CameraDevice> devices) when devices.isEmpty() ->
                texts.get("run.live.none");
            case Attempt.Worked<List<CameraDevice>> _ -> texts.get("run.live.some");
        };
    }
}
