package io.github.convatlas.facts;

import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.spec.LocalizedText;

import java.util.Locale;

/** Whether a published number agrees with the computed one, and if not, why. */
public sealed interface Verdict {
    /** A thousand thousands. */
    int MILLION = 1_000_000;
    /** A thousand millions. */
    int BILLION = 1_000_000_000;

    /** The computed number, rounded to the printed digits, is the published one. */
    record Agrees() implements Verdict {
    }

    /** The published number is the computed one with its further digits cut off, as in its whole column. */
    record CutOff() implements Verdict {
    }

    /**
     * Its column counts in another way, which gives the printed digits.
     *
     * @param convention which
     * @param count      what it comes to
     * @param cutOff     whether further digits are cut off instead of rounded
     */
    record CountedOtherwise(CountingConvention convention, long count, boolean cutOff) implements Verdict {
    }

    /**
     * The count of its column does not give the printed digits. Another one would, which is no proof that it was used.
     *
     * @param printed    what is printed
     * @param column     how its column counts
     * @param convention which would
     * @param count      what it comes to
     * @param digits     how it would have to be shortened
     */
    record Stray(String printed, CountingConvention column, CountingConvention convention, long count, Digits digits)
            implements
                Verdict {
    }

    /**
     * The data says why.
     *
     * @param reason a sentence
     */
    record Explained(LocalizedText reason) implements Verdict {
    }

    /** It differs and nobody knows why. */
    record Unexplained() implements Verdict {
    }

    /** Layers do not tell such a number: accuracy, latency. */
    record NotComputed() implements Verdict {
    }

    /** Whether a published number could be held against a computed one and equals it in its printed digits. */
    default boolean agrees() {
        return this instanceof Agrees;
    }

    /** The name in JSON: {@code counted-otherwise}. */
    default String dataName() {
        return switch (this) {
            case Agrees _ -> "agrees";
            case CutOff _ -> "cut-off";
            case CountedOtherwise _ -> "counted-otherwise";
            case Stray _ -> "stray";
            case Explained _ -> "explained";
            case Unexplained _ -> "unexplained";
            case NotComputed _ -> "not-computed";
        };
    }

    /** The verdict as a sentence; {@link LocalizedText#NONE} where there is nothing to say. */
    default LocalizedText sentence() {
        return switch (this) {
            case Agrees _,NotComputed _ -> LocalizedText.NONE;
            case CutOff _ -> new LocalizedText("Further digits are cut off in this column, not rounded.",
                    "この列では以降の桁を四捨五入せずに切り捨てています。");
            case CountedOtherwise(CountingConvention convention, long count, boolean cutOff) -> new LocalizedText(
                    "Agrees by the way its column counts, " + convention.title().english() + ": " + grouped(count)
                            + (cutOff ? ", further digits cut off." : "."),
                    "この列の数え方（" + convention.title().japanese() + "）で一致します: " + grouped(count)
                            + (cutOff ? "、以降の桁は切り捨て。" : "。"));
            case Stray stray -> stray(stray);
            case Explained(LocalizedText reason) -> reason;
            case Unexplained _ -> new LocalizedText("Differs for a reason that is not known.", "異なる理由は分かっていません。");
        };
    }

    /** {@code 138M is our 137.46 M rounded up.} */
    private static LocalizedText stray(Stray stray) {
        String count = compact(stray.count());
        LocalizedText title = stray.convention().title();
        LocalizedText digits = switch (stray.digits()) {
            case ROUNDED -> new LocalizedText("rounded", "四捨五入した");
            case CUT_OFF -> new LocalizedText("with further digits cut off", "以降の桁を切り捨てた");
            case ROUNDED_UP -> new LocalizedText("rounded up", "切り上げた");
        };
        boolean own = stray.convention().isOwn();
        String english = stray.printed() + (own
                ? " is our " + count + " " + digits.english()
                : " would be " + count + " " + digits.english() + ", counted " + title.english());
        String japanese = stray.printed() + "は" + (own
                ? "計算値" + count + "を"
                : "「" + title.japanese() + "」と数えた" + count + "を") + digits.japanese() + "値です";
        return stray.column() == stray.convention()
                ? new LocalizedText(english + ".", japanese + "。")
                : new LocalizedText(english + "; the rest of its column is counted otherwise.",
                        japanese + "（列のほかの値とは数え方が異なります）。");
    }

    /** To two places behind the point: {@code 137.46 M}. */
    private static String compact(long count) {
        return count >= BILLION
                ? String.format(Locale.ROOT, "%.2f G", (double) count / BILLION)
                : String.format(Locale.ROOT, "%.2f M", (double) count / MILLION);
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
