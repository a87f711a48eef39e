package io.github.convatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ShapeInferenceTest {
    @ParameterizedTest
    @CsvSource({"224, 3, 2, 1, 112", "149, 3, 1, 0, 147", "147, 1, 2, 0, 74", "7, 7, 1, 0, 1", "224, 7, 2, 3, 112"})
    void aBorderGivesTheSizeOfTheTextbook(int side, int kernel, int stride, int border, int expected) {
        Layer convolution = new Layer.Convolution(8, Window.square(kernel, stride, Padding.around(border)), 1, false,
                Layer.WeightForm.PLAIN);

        assertThat(ShapeInference.infer(convolution, List.of(Shape.map(3, side, side))))
                .isEqualTo(new ShapeInference.Inferred(Shape.map(8, expected, expected)));
    }

    @ParameterizedTest
    @CsvSource({"224, 3, 2, 112, 0, 1", "147, 3, 2, 74, 1, 1", "224, 5, 2, 112, 1, 2", "75, 2, 2, 38, 0, 1"})
    void tensorFlowPadsMoreAtTheEnd(int side, int kernel, int stride, int expected, int top, int bottom) {
        Window window = Window.square(kernel, stride, new Padding.SameUpper());
        Padding.Border border = window.border(Extent.square(side));

        assertThat(window.outputHeight(Extent.square(side), false)).hasValue(expected);
        assertThat(border.top()).isEqualTo(top);
        assertThat(border.bottom()).isEqualTo(bottom);
    }

    @Test
    void dilationWidensTheReach() {
        Window window = new Window(Extent.square(3), Extent.square(1), Extent.square(12), Padding.around(12));

        assertThat(window.reach()).isEqualTo(Extent.square(25));
        assertThat(window.outputWidth(Extent.square(33), false)).hasValue(33);
    }

    @Test
    void aCeilingPoolCountsTheLastIncompleteWindow() {
        Window window = Window.square(3, 2, Padding.NONE);

        assertThat(window.outputHeight(Extent.square(110), false)).hasValue(54);
        assertThat(window.outputHeight(Extent.square(110), true)).hasValue(55);
    }

    @Test
    void aCeilingPoolNeverStartsAWindowInThePadding() {
        assertThat(Window.square(2, 2, Padding.around(1)).outputHeight(Extent.square(3), true)).hasValue(2);
    }

    @Test
    void aConcatSumsChannels() {
        assertThat(ShapeInference.infer(new Layer.Concat(), List.of(Shape.map(3, 4, 4), Shape.map(5, 4, 4))))
                .isEqualTo(new ShapeInference.Inferred(Shape.map(8, 4, 4)));
    }

    @Test
    void oneValueAChannelMultipliesAMap() {
        assertThat(ShapeInference.infer(new Layer.Multiply(), List.of(Shape.map(3, 4, 4), Shape.map(3, 1, 1))))
                .isEqualTo(new ShapeInference.Inferred(Shape.map(3, 4, 4)));
        assertThat(ShapeInference.infer(new Layer.Multiply(), List.of(Shape.map(3, 4, 4), Shape.map(4, 1, 1))))
                .isInstanceOf(ShapeInference.Impossible.class);
    }

    @Test
    void groupsMustDivideTheInputChannels() {
        Layer grouped = new Layer.Convolution(8, Window.square(3, 1, Padding.around(1)), 4, false,
                Layer.WeightForm.PLAIN);

        assertThat(ShapeInference.infer(grouped, List.of(Shape.map(6, 8, 8))))
                .isEqualTo(new ShapeInference.Impossible("6 input channels cannot form 4 groups"));
    }
}
