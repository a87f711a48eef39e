package io.github.convatlas.spec;

import io.github.convatlas.json.Place;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A network as data: the rows of its paper's table, with parameters and rules.
 *
 * @param id         identifier such as {@code mobilenet-v2}
 * @param title      name as its paper prints it
 * @param place      where it is written
 * @param overview   family, year, paper and explanation
 * @param parameters what it takes, in order; each has a fallback
 * @param variants   settings of its parameters that have a name
 * @param rules      how plain numbers in its rows are adapted
 * @param ambient    normalization, epsilon, padding and activation where a row says nothing
 * @param table      what the data passes through
 */
public record NetworkSpec(String id, String title, Place place, Overview overview, List<ParameterSpec> parameters,
        List<Variant> variants, Rules rules, SequencedMap<String, Argument> ambient, Table table) {
    /** The parameter that every network has: the side of the input picture in pixels. */
    public static final String RESOLUTION = "resolution";
    /** The parameter that every network has: the number of classes it tells apart. */
    public static final String CLASSES = "classes";

    /** Copies the collections. */
    public NetworkSpec {
        parameters = List.copyOf(parameters);
        variants = List.copyOf(variants);
        ambient = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ambient));
    }

    /**
     * What people want to know first.
     *
     * @param family name of the family it is listed under
     * @param year   year of the paper
     * @param source where its table comes from
     * @param about  a short explanation
     */
    public record Overview(String family, int year, Source source, LocalizedText about) {
    }

    /**
     * How plain numbers in rows are adapted; in each, {@code value} is the number as written. An expression in a row is
     * taken as it stands.
     *
     * @param channels for numbers of channels, such as {@code divisible(value * width, 8)}
     * @param repeat   for repeats, such as {@code ceil(value * depth)}
     * @param stride   for strides; only the first repeat strides where nothing else is said
     */
    public record Rules(Expression channels, Expression repeat, Expression stride) {
    }

    /**
     * What the data passes through, in its order.
     *
     * @param channels channels of the input picture
     * @param backbone the network it begins with, if it builds on another
     * @param rows     its own rows
     * @param outputs  named results by step; empty for the last row
     */
    public record Table(int channels, Optional<BackboneSpec> backbone, List<RowSpec> rows,
            SequencedMap<String, OutputSpec> outputs) {
        /** Copies the collections. */
        public Table {
            rows = List.copyOf(rows);
            outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
        }
    }

    /**
     * A setting of the parameters that has a name, such as the minimalistic MobileNetV3.
     *
     * @param name        for people
     * @param assignments values by parameter, as a person types them
     * @param about       what differs and where it is used
     */
    public record Variant(LocalizedText name, SequencedMap<String, String> assignments, LocalizedText about) {
        /** Copies the map. */
        public Variant {
            assignments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(assignments));
        }
    }

    /** Name of the family it is listed under. */
    public String family() {
        return overview.family();
    }

    /** Year of the paper. */
    public int year() {
        return overview.year();
    }

    /** Where its table comes from. */
    public Source source() {
        return overview.source();
    }

    /** A short explanation. */
    public LocalizedText about() {
        return overview.about();
    }

    /** Its own rows, in the order of the data; those of a backbone come before them. */
    public List<RowSpec> rows() {
        return table.rows();
    }

    /** The parameter of this name, if the network has it. */
    public Optional<ParameterSpec> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }
}
