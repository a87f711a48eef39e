package io.github.convatlas.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class HistoryTest {

    private static final LibraryReference.Spec V2 = LibraryReference.of("mobilenet-v2");

    private static Arrangement width(String width) {
        return new Arrangement(List.of(Member.closed(V2.with("width", width))), Look.USUAL);
    }

    private static Step step(String parameter, String value) {
        return new Step(Step.Kind.PARAMETER, List.of(V2.with(parameter, value)), parameter);
    }

    @Test
    void aDragIsOneStepUntilItHasEnded() {
        History dragged = History.EMPTY.remember(width("1"), step("width", "0.9"))
                .remember(width("0.9"), step("width", "0.8"));
        assertThat(dragged.past()).hasSize(1);
        assertThat(dragged.settled().remember(width("0.8"), step("width", "0.7")).past()).hasSize(2);
        assertThat(dragged.remember(width("0.8"), step("resolution", "96")).past()).hasSize(2);
    }

    @Test
    void theWayBackIsTheWayForthReversed() {
        History history = History.EMPTY.remember(width("1"), step("width", "0.5"));
        History.Move back = history.back(width("0.5")).orElseThrow();
        assertThat(back.to()).isEqualTo(width("1"));
        assertThat(back.then().undoable()).isEmpty();
        History.Move forth = back.then().forth(back.to()).orElseThrow();
        assertThat(forth.to()).isEqualTo(width("0.5"));
        assertThat(forth.then().past()).isEqualTo(history.past());
    }

    @Test
    void aChangeAfterUndoEndsTheWayForth() {
        History history = History.EMPTY.remember(width("1"), step("width", "0.5"));
        History back = history.back(width("0.5")).orElseThrow().then();
        assertThat(back.remember(width("1"), step("width", "2")).redoable()).isEmpty();
    }

    @Test
    void theOldestStepsAreForgotten() {
        History history = IntStream.range(0, History.MOST + 5).boxed().reduce(History.EMPTY,
                (known, number) -> known.settled().remember(width(String.valueOf(number)), step("width", "")),
                (one, _) -> one);
        assertThat(history.past()).hasSize(History.MOST);
        assertThat(history.past().getFirst().arrangement()).isEqualTo(width("5"));
    }
}
