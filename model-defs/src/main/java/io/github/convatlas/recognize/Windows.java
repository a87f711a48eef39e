package io.github.convatlas.recognize;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Padding.Border;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.Value;
import io.github.convatlas.graph.Window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Windows, compared by what they read: padding that no window reaches makes no difference. */
final class Windows {
    private Windows() {
    }

    /** The rows and columns beyond the map that are read. */
    static Border reached(Window window, Shape input, Shape output) {
        Border border = window.border(input.extent());
        int rows = (output.height() - 1) * window.stride().height() + window.reach().height() - input.height();
        int columns = (output.width() - 1) * window.stride().width() + window.reach().width() - input.width();
        return new Border(border.top(), border.left(), Math.max(0, rows - border.top()),
                Math.max(0, columns - border.left()));
    }

    /** The paddings a spec could have written for a window, the usual ones first. */
    static List<Value> paddings(Window window, Shape input, Shape output) {
        Border reached = reached(window, input, output);
        int kernel = window.kernel().height();
        int around = (kernel - 1) * window.dilation().height() / 2;
        Stream<Optional<Value>> named = Stream.of(
                fits(window, Padding.around(around), input, output, reached, Value.of("pytorch")),
                fits(window, new Padding.SameUpper(), input, output, reached, Value.of("tensorflow")),
                fits(window, Padding.NONE, input, output, reached, Value.of("valid")));
        Stream<Optional<Value>> numbers = Stream.of(
                fits(window, Padding.around(reached.top()), input, output, reached, Value.of(reached.top())));
        return Stream.concat(named, numbers).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<Value> fits(Window window, Padding padding, Shape input, Shape output, Border reached,
            Value value) {
        var other = new Window(window.kernel(), window.stride(), window.dilation(), padding);
        boolean ceiling = !other.outputHeight(input.extent(), false).equals(OptionalInt.of(output.height()));
        boolean size = other.outputHeight(input.extent(), ceiling).equals(OptionalInt.of(output.height()))
                && other.outputWidth(input.extent(), ceiling).equals(OptionalInt.of(output.width()));
        return size && reached(other, input, output).equals(reached) ? Optional.of(value) : Optional.empty();
    }

    static boolean isSquare(Window window) {
        return isSquare(window.kernel()) && isSquare(window.stride()) && isSquare(window.dilation());
    }

    private static boolean isSquare(Extent extent) {
        return extent.height() == extent.width();
    }
}
