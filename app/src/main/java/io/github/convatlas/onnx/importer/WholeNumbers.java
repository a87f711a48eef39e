package io.github.convatlas.onnx.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small tensor of whole numbers, such as the sizes of a border.
 *
 * @param values in the order of the file: the last index runs fastest
 * @param rows   how many rows they form; 1 for a list or a single number
 */
record WholeNumbers(List<Long> values, int rows) {
    /** Copies the list and checks that the rows are of one length. */
    WholeNumbers {
        values = List.copyOf(values);
        if (rows < 1 || values.size() % rows != 0) {
            throw new IllegalArgumentException(values.size() + " numbers do not form " + rows + " rows");
        }
    }

    static WholeNumbers list(List<Long> values) {
        return new WholeNumbers(values, 1);
    }

    /** The same number again and again. */
    static Optional<WholeNumbers> repeated(long number, long times, int most) {
        return times < 0 || times > most
                ? Optional.empty()
                : Optional.of(list(Stream.generate(() -> number).limit(times).toList()));
    }

    /** The same numbers in rows of these sizes, of which one may be -1: left to follow. Lists and tables only. */
    Optional<WholeNumbers> reshaped(List<Long> sizes) {
        if (sizes.size() != 2) {
            return sizes.size() < 2 ? Optional.of(list(values)) : Optional.empty();
        }
        long columns = sizes.getLast();
        long first = sizes.getFirst() >= 0 ? sizes.getFirst() : columns > 0 ? values.size() / columns : 0;
        boolean fits = first > 0 && first <= values.size() && values.size() % first == 0;
        return fits ? Optional.of(new WholeNumbers(values, (int) first)) : Optional.empty();
    }

    /** Rows become columns. */
    WholeNumbers transposed() {
        int columns = values.size() / rows;
        var turned = new ArrayList<Long>();
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                turned.add(values.get(row * columns + column));
            }
        }
        return columns == 0 ? this : new WholeNumbers(turned, columns);
    }

    /** Some of the rows, or, of a list, some of its numbers. */
    Optional<WholeNumbers> sliced(long start, long end, long step) {
        int parts = rows > 1 ? rows : values.size();
        int length = parts == 0 ? 0 : values.size() / parts;
        if (step == 0 || parts == 0) {
            return Optional.empty();
        }
        long from = step > 0 ? bounded(start, parts, 0, parts) : bounded(start, parts, -1, parts - 1L);
        long to = step > 0 ? bounded(end, parts, 0, parts) : bounded(end, parts, -1, parts - 1L);
        var taken = new ArrayList<Long>();
        int count = 0;
        for (long part = from; step > 0 ? part < to : part > to; part += step) {
            taken.addAll(values.subList((int) part * length, ((int) part + 1) * length));
            count++;
        }
        return Optional.of(rows > 1 && count > 0 ? new WholeNumbers(taken, count) : list(taken));
    }

    private static long bounded(long index, int parts, long lowest, long highest) {
        return Math.clamp(index < 0 && index >= -parts ? index + parts : index < 0 ? lowest : index, lowest, highest);
    }

    /** The numbers at these places of a list. */
    Optional<WholeNumbers> gathered(List<Long> places) {
        int size = values.size();
        boolean inside = rows == 1 && places.stream().allMatch(place -> place >= -size && place < size);
        return inside
                ? Optional.of(list(places.stream().map(place -> values.get((int) (place < 0 ? place + size : place)))
                        .toList()))
                : Optional.empty();
    }

    /** Each number of this with its partner; a single number is the partner of all. */
    Optional<WholeNumbers> with(WholeNumbers other, LongBinaryOperator operator) {
        int size = Math.max(values.size(), other.values.size());
        boolean fits = !values.isEmpty() && !other.values.isEmpty()
                && (values.size() == other.values.size() || values.size() == 1 || other.values.size() == 1);
        return fits
                ? Optional.of(new WholeNumbers(IntStream.range(0, size)
                        .mapToObj(at -> operator.applyAsLong(values.get(Math.min(at, values.size() - 1)),
                                other.values.get(Math.min(at, other.values.size() - 1))))
                        .toList(), size == values.size() ? rows : other.rows))
                : Optional.empty();
    }
}
