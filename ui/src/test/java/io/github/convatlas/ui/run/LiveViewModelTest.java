package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Resolution;
import io.github.convatlas.ui.run.live.LiveState;
import io.github.convatlas.ui.run.live.LiveViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

/** A camera of the window, over one that does as it is told. */
class LiveViewModelTest extends RunModelTesting {
    private LiveViewModel live;

    @BeforeEach
    void look() {
        live = model.live();
    }

    @Test
    void camerasAreOfferedAndTheChosenOneIsAskedForTheChosenSize() {
        live.choose();
        assertThat(live.devicesProperty().get()).contains(new Attempt.Worked<>(List.of(FakeCapture.CAMERA)));
        live.camera(FakeCapture.CAMERA);
        Optional<Resolution> large = Resolution.parse("1280x720");
        live.resolutionProperty().set(large);
        live.camera(FakeCapture.CAMERA);
        assertThat(capture.opened).containsExactly(new CaptureSource.Device(FakeCapture.CAMERA, Optional.empty()),
                new CaptureSource.Device(FakeCapture.CAMERA, large));
    }

    @Test
    void theLastAnswerStaysWhenACameraIsUnpluggedAndTheCameraIsTriedAgain() {
        run("m.onnx");
        capture.frames = 3;
        live.camera(FakeCapture.CAMERA);
        assertThat(live.stateProperty().get()).isInstanceOfSatisfying(LiveState.Failed.class,
                failed -> assertThat(failed.problem().kind()).isEqualTo(Kind.UNPLUGGED));
        assertThat(live.answerProperty().get()).hasValueSatisfying(
                answer -> assertThat(answer.top().getFirst().label().english()).isEqualTo("red"));
        live.retry();
        assertThat(capture.opened).hasSize(2);
        live.stop();
        assertThat(live.stateProperty().get()).isEqualTo(new LiveState.Off());
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("convatlas-capture"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCannotBeOpenedIsSaidAndCanBeTriedAgain(Kind kind) {
        capture.refusal = Optional.of(kind);
        live.camera(FakeCapture.CAMERA);
        assertThat(live.stateProperty().get()).isEqualTo(new LiveState.Failed(
                new CaptureSource.Device(FakeCapture.CAMERA, Optional.empty()),
                new CaptureProblem(kind, "Camera of glass", "")));
        capture.refusal = Optional.empty();
        capture.frames = 1;
        live.retry();
        assertThat(capture.opened).hasSize(2);
        assertThat(live.stateProperty().get()).isInstanceOfSatisfying(LiveState.Failed.class,
                failed -> assertThat(failed.problem().kind()).isEqualTo(Kind.UNPLUGGED));
    }

    @Test
    void aStreamIsRememberedAndANonsensicalAddressIsSaid() {
        assertThat(live.stream("file:///etc/passwd")).map(CaptureProblem::kind).contains(Kind.ADDRESS);
        assertThat(capture.opened).isEmpty();
        assertThat(live.stream("http://127.0.0.1:1/video")).isEmpty();
        assertThat(live.lastAddress()).isEqualTo("http://127.0.0.1:1/video");
    }
}
