package io.github.convatlas.cli.session;

import io.github.convatlas.compare.Level;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.json.ObjectReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How words of the command line become values. */
public final class Converters {
    private Converters() {
    }

    /** {@code table}, {@code json} and so on. */
    public static final class Format implements ITypeConverter<TableFormat> {
        /** Creates the converter; picocli calls this. */
        public Format() {
        }

        @Override
        public TableFormat convert(String word) {
            return choose("format", word, TableFormat.optionNames(), TableFormat::ofOptionName);
        }
    }

    /** {@code layer}, {@code block} or {@code stage}. */
    public static final class RowLevel implements ITypeConverter<Level> {
        /** Creates the converter; picocli calls this. */
        public RowLevel() {
        }

        @Override
        public Level convert(String word) {
            List<String> known = Arrays.stream(Level.values()).map(RowLevel::name).toList();
            return choose("level", word, known,
                    name -> Arrays.stream(Level.values()).filter(level -> name(level).equals(name)).findFirst());
        }

        private static String name(Level level) {
            return level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code en} or {@code ja}. */
    public static final class Language implements ITypeConverter<Locale> {
        private static final List<String> KNOWN = List.of("en", "ja");

        /** Creates the converter; picocli calls this. */
        public Language() {
        }

        @Override
        public Locale convert(String word) {
            return choose("language", word, KNOWN,
                    name -> Optional.of(name).filter(KNOWN::contains).map(Locale::forLanguageTag));
        }
    }

    /**
     * One of a few words.
     *
     * @param what  what they are
     * @param word  the one that was given
     * @param known those that would do
     * @param find  what a word stands for
     * @throws TypeConversionException if it stands for nothing
     */
    public static <T> T choose(String what, String word, List<String> known, Function<String, Optional<T>> find) {
        return find.apply(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException(ObjectReader.unknown(what, word, known)));
    }
}
