package io.github.convatlas.facts;

import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.spec.LocalizedText;

import java.util.Locale;

/** Whether a published number agrees with the computed one, and if not, why. */
public sealed interface Verdict {
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
     * @param convention which would
     * @param count      what it comes to
     * @param digits     how it would have to be shortened
     */
    record Stray(CountingConvention convention, long count, Digits digits) implements Verdict {
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

    private static LocalizedText stray(Stray stray) {
        String count = grouped(stray.count());
        LocalizedText title = stray.convention().title();
        String english = stray.convention().isOwn()
                ? "with the atlas's own count, " + count
                : "if counted " + title.english() + ": " + count;
        String japanese = stray.convention().isOwn() ? "アトラスの数え方の" : "「" + title.japanese() + "」数え方の";
        return switch (stray.digits()) {
            case ROUNDED -> said(english + ".", japanese + count + "なら一致します。");
            case CUT_OFF -> said(english + ", further digits cut off.", japanese + count + "の以降の桁を切り捨てれば一致します。");
            case ROUNDED_UP -> said(english + ", rounded up.", japanese + count + "を切り上げれば一致します。");
        };
    }

    private static LocalizedText said(String english, String japanese) {
        return new LocalizedText("Not reproduced by the way its column counts. Would agree " + english,
                "列の数え方では再現できません。" + japanese);
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
