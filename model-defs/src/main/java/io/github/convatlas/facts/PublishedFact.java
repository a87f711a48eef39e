package io.github.convatlas.facts;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.spec.LocalizedText;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param counting   how its column counts; nothing where layers do not tell the quantity
     * @param reason     why the number does not agree with its column's count; may be {@link LocalizedText#NONE}
     * @param special    conditions that one run of the network on one picture of its size does not meet
     */
    public record Setting(String heading, LocalizedText conditions, Optional<ColumnCount> counting,
            LocalizedText reason, Set<Special> special) {
        /** Copies the set. */
        public Setting {
            special = Set.copyOf(special);
        }
    }

    /** A condition under which a number does not belong to one run of the network, trained on ImageNet's 1,000 classes. */
    public enum Special {
        /** The answer is averaged over ten crops of the picture. */
        TEN_CROP("ten-crop"),
        /** Pictures of another size than the network's, or of several sizes. */
        OTHER_SIZE("other-size"),
        /** More pictures were learned from than those of the 1,000 classes. */
        EXTRA_DATA("extra-data"),
        /** Weights and maps of 8 bits. */
        EIGHT_BIT("eight-bit"),
        /** The network was changed in a way that the atlas does not build. */
        CHANGED("changed"),
        /** The number is probably a misprint. */
        DOUBTFUL("doubtful"),
        /** The time of a step that takes several pictures at once. */
        BATCH("batch");

        private final String dataName;

        Special(String dataName) {
            this.dataName = dataName;
        }

        /** The name in the data and in JSON: {@code ten-crop}. */
        public String dataName() {
            return dataName;
        }

        static Optional<Special> ofDataName(String name) {
            return Arrays.stream(values()).filter(special -> special.dataName.equals(name)).findFirst();
        }

        static List<String> dataNames() {
            return Arrays.stream(values()).map(Special::dataName).toList();
        }
    }

    /** Whether one run of the network, on a picture of its size, is what the number tells. */
    public boolean isOfOneRun() {
        return setting.special().isEmpty();
    }

    /** Device, batch, weights, size of the picture; may be {@link LocalizedText#NONE}. */
    public LocalizedText conditions() {
        return setting.conditions();
    }
}
