package io.github.convatlas.facts;

import io.github.convatlas.spec.LocalizedText;

import java.util.Locale;

/** Whether a published number agrees with the computed one, and if not, why. */
public sealed interface Verdict {
    /** The computed number, rounded to the printed digits, is the published one. */
    record Agrees() implements Verdict {
    }

    /** The published number is the computed one with its further digits cut off. */
    record CutOff() implements Verdict {
    }

    /**
     * Another way of counting gives the printed digits.
     *
     * @param convention which
     * @param count      what it comes to
     * @param cutOff     whether further digits are cut off instead of rounded
     */
    record CountedOtherwise(CountingConvention convention, long count, boolean cutOff) implements Verdict {
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

    /** The verdict as a sentence; {@link LocalizedText#NONE} where there is nothing to say. */
    default LocalizedText sentence() {
        return switch (this) {
            case Agrees _,NotComputed _ -> LocalizedText.NONE;
            case CutOff _ -> new LocalizedText("Further digits are cut off, not rounded.", "以降の桁を四捨五入せずに切り捨てています。");
            case CountedOtherwise(CountingConvention convention, long count, boolean cutOff) -> new LocalizedText(
                    "Agrees when counted " + convention.title().english() + ": " + grouped(count)
                            + (cutOff ? ", further digits cut off." : "."),
                    convention.title().japanese() + "数え方なら" + grouped(count)
                            + (cutOff ? "（以降の桁は切り捨て）で一致します。" : "で一致します。"));
            case Explained(LocalizedText reason) -> reason;
            case Unexplained _ -> new LocalizedText("Differs for a reason that is not known.", "異なる理由は分かっていません。");
        };
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
