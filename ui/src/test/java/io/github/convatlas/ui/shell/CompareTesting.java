package io.github.convatlas.ui.shell;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.compare.CompareFeature;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measurand;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.WorkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;

/** The window with the compare view, and what a person sees and does in it. */
abstract class CompareTesting {

    final FxRobot robot = new FxRobot();
    @TempDir
    Path folder;
    TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder,
                new Features(List.of(new CompareFeature(CompareTesting::tools)), Optional.empty()));
    }

    private static Measuring.Tools tools(WorkContext context) {
        return new Measuring.Tools(context.tasks(), CompareTesting::measured, new LayerTimes());
    }

    /** Ten milliseconds for each network, but for the second. */
    private static Outcome<BenchReport> measured(List<Measurand> networks, BenchSettings how, Progress progress) {
        progress.report(1, 1);
        return new Outcome.Success<>(new BenchReport(
                new Machine("a processor", 1, 1, "a system", "a Java", "1.0", "CPU"), how,
                networks.stream().map(Measurand::id).filter(id -> !id.equals("resnet50"))
                        .map(id -> new LatencyResult(id, OptionalLong.empty(), how.runs(),
                                new Quantiles(9, 9, 10, 11), 0, Optional.empty()))
                        .toList(),
                List.of()));
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    long slot(int index) {
        return OnFx.call(() -> window.composition().state().networks().get(index).slot());
    }

    Optional<Node> node(String selector) {
        return OnFx.call(() -> Optional.ofNullable(window.scene().getRoot().lookup(selector)));
    }

    void await(String selector) {
        OnFx.until(selector + " is shown", () -> node(selector).isPresent());
    }

    /** What a cell shows, in one line. */
    String cell(String key) {
        await("#cell-" + key);
        return OnFx.call(() -> node("#cell-" + key).orElseThrow().lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    String count(int column, int row) {
        return cell("count-" + slot(column) + "-" + row);
    }

    void show(String... references) {
        OnFx.run(() -> window.composition().state()
                .show(List.of(references).stream().map(LibraryReference::parse).toList()));
    }

    void fire(String selector) {
        await(selector);
        OnFx.run(() -> ((ButtonBase) node(selector).orElseThrow()).fire());
    }
}
