package io.github.convatlas.facts;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.spec.LocalizedText;

import java.util.List;

/**
 * One number that somebody printed about a network.
 *
 * @param network   which, as the data names it
 * @param quantity  what is measured
 * @param printed   the number, as printed and as a value in the unit of the quantity
 * @param source    who printed it and where
 * @param setting   how it came about
 */
public record PublishedFact(NetworkReference network, Quantity quantity, PrintedNumber printed, FactSource source,
        Setting setting) {
    /**
     * How a number came about.
     *
     * @param heading    what the source calls the quantity: {@code MAdds}, {@code FLOPs}, {@code top-1 error}
     * @param conditions device, batch, weights, size of the picture; may be {@link LocalizedText#NONE}
     * @param counting   the conventions the source is known to count by, likeliest first; empty for the atlas's own
     * @param reason     why the number differs from the computed one, where no convention says so; may be
     *                   {@link LocalizedText#NONE}
     */
    public record Setting(String heading, LocalizedText conditions, List<CountingConvention> counting,
            LocalizedText reason) {
        /** Copies the conventions. */
        public Setting {
            counting = List.copyOf(counting);
        }
    }

    /** Device, batch, weights, size of the picture; may be {@link LocalizedText#NONE}. */
    public LocalizedText conditions() {
        return setting.conditions();
    }
}
