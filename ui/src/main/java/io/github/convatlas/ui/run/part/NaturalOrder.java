package io.github.convatlas.ui.run.part;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * The order in which people count: {@code heart-2} comes before {@code heart-10}. Capitals make no difference unless all else
 * is equal.
 */
public final class NaturalOrder {
    /** Of names. */
    public static final Comparator<String> NAMES = ((Comparator<String>) NaturalOrder::compare)
            .thenComparing(Comparator.naturalOrder());
    /** Of files: what lies in one folder stays together. */
    public static final Comparator<Path> FILES = NaturalOrder::compare;

    private NaturalOrder() {
    }

    private static int compare(String first, String second) {
        int at = 0;
        int beside = 0;
        while (at < first.length() && beside < second.length()) {
            int end = endOfNumber(first, at);
            int otherEnd = endOfNumber(second, beside);
            boolean numbers = end > at && otherEnd > beside;
            int order = numbers
                    ? compareNumbers(first.substring(at, end), second.substring(beside, otherEnd))
                    : Character.compare(small(first.charAt(at)), small(second.charAt(beside)));
            if (order != 0) {
                return order;
            }
            at = numbers ? end : at + 1;
            beside = numbers ? otherEnd : beside + 1;
        }
        return Integer.compare(first.length() - at, second.length() - beside);
    }

    private static int endOfNumber(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of any length. */
    private static int compareNumbers(String first, String second) {
        String number = withoutZeros(first);
        String other = withoutZeros(second);
        int order = Integer.compare(number.length(), other.length());
        return order != 0 ? order : number.compareTo(other);
    }

    private static String withoutZeros(String number) {
        int begin = 0;
        while (begin < number.length() - 1 && number.charAt(begin) == '0') {
            begin++;
        }
        return number.substring(begin);
    }

    private static char small(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static int compare(Path first, Path second) {
        int shared = Math.min(first.getNameCount(), second.getNameCount());
        for (int index = 0; index < shared; index++) {
            int order = NAMES.compare(first.getName(index).toString(), second.getName(index).toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.getNameCount(), second.getNameCount());
    }
}
