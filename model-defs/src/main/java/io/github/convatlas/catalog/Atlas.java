package io.github.convatlas.catalog;

import io.github.convatlas.block.BlockLibrary;
import io.github.convatlas.block.NetworkExpander;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.reader.SpecReader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The known networks and blocks. Immutable; reading the built-in ones takes a moment, so not on a thread that draws. */
public final class Atlas {
    private final BlockLibrary blocks;
    private final SequencedMap<String, NetworkSpec> networks;

    private Atlas(BlockLibrary blocks, SequencedMap<String, NetworkSpec> networks) {
        this.blocks = blocks;
        this.networks = Collections.unmodifiableSequencedMap(networks);
    }

    /**
     * The networks and blocks that come with the program.
     *
     * @throws IllegalStateException if one of them is wrong, which the tests rule out
     */
    public static Atlas builtIn() {
        var files = new BuiltInFiles();
        BlockLibrary blocks = BuiltInFiles.value(new SpecReader().readBlocks(files.blocks()).then(BlockLibrary::of));
        var atlas = new Atlas(blocks, new LinkedHashMap<>());
        var networks = new LinkedHashMap<String, NetworkSpec>();
        files.networks().forEach((file, text) -> BuiltInFiles.value(atlas.readNetworks(file, text))
                .forEach(network -> networks.put(network.id(), network)));
        return new Atlas(blocks, networks);
    }

    /** The same atlas with further networks; one that has the id of a known network takes its place. */
    public Atlas with(List<NetworkSpec> more) {
        var all = new LinkedHashMap<>(networks);
        more.forEach(network -> all.put(network.id(), network));
        return new Atlas(blocks, all);
    }

    /** The networks in the order of the atlas: by family, then by year and size. */
    public List<NetworkSpec> networks() {
        return List.copyOf(networks.values());
    }

    /** The blocks the networks are made of. */
    public List<BlockSpec> blocks() {
        return blocks.blocks();
    }

    /** The block of this name, if there is one. */
    public Optional<BlockSpec> block(String name) {
        return blocks.blocks().stream().filter(block -> block.name().equals(name)).findFirst();
    }

    /** The network of this id, if it is known. */
    public Optional<NetworkSpec> find(String id) {
        return Optional.ofNullable(networks.get(id));
    }

    /** The network a text such as {@code mobilenet-v2@width=0.75} names, with shapes; or what is wrong with the text. */
    public Reading<ShapedNetwork> open(String reference) {
        return NetworkReference.parse(reference).then(this::open);
    }

    /** The network of a reference, with shapes; or what is wrong with it. */
    public Reading<ShapedNetwork> open(NetworkReference reference) {
        NetworkSpec network = networks.get(reference.id());
        return network == null ? unknown(reference) : shape(network, reference.assignments());
    }

    /** Which network a reference means, without building its layers; or what is wrong with it. */
    public Reading<NetworkIdentity> identify(NetworkReference reference) {
        NetworkSpec network = networks.get(reference.id());
        return network == null
                ? unknown(reference)
                : new NetworkExpander(blocks).identify(network, reference.assignments());
    }

    private <T> Reading<T> unknown(NetworkReference reference) {
        String message = ObjectReader.unknown("network", reference.id(), networks.keySet());
        return new Reading.Failure<>(List.of(new Problem(Place.of(reference.id()), message)));
    }

    /**
     * A network with values for some of its parameters.
     *
     * @param network     a spec that uses the blocks of this atlas
     * @param assignments values as a person types them
     */
    public Reading<ShapedNetwork> shape(NetworkSpec network, Map<String, String> assignments) {
        return new NetworkExpander(blocks, this::find).expand(network, assignments);
    }

    /**
     * The networks of a file in the spec language. They are read, not expanded: call {@link #shape} to know whether they
     * mean something.
     *
     * @param file its name, for places
     * @param text its content
     */
    public Reading<List<NetworkSpec>> readNetworks(String file, String text) {
        return new SpecReader().readNetworks(file, text, blocks.signatures());
    }

    /**
     * The same atlas with further blocks, which may use each other and those that are known.
     *
     * @param texts the content of each file by its name
     * @return the atlas, or what is wrong with the files; names that are taken are
     */
    public Reading<Atlas> withBlocks(SequencedMap<String, String> texts) {
        return new SpecReader().readBlocks(texts, blocks.signatures()).then(blocks::with)
                .then(more -> new Reading.Success<>(new Atlas(more, networks)));
    }

    /** Whether a file in the spec language is a block and no network. */
    public static boolean isBlock(String text) {
        return new SpecReader().isBlock(text);
    }

    /**
     * Everything that is wrong with a file in the spec language: a block, which may take the place of a known one, or networks,
     * expanded at their defaults.
     */
    public List<Problem> validate(String file, String text) {
        if (isBlock(text)) {
            return validateBlock(file, text);
        }
        return switch (readNetworks(file, text)) {
            case Reading.Failure<List<NetworkSpec>>(List<Problem> problems) -> problems;
            case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> read) -> read.stream()
                    .flatMap(network -> problems(shape(network, Map.of())).stream()).distinct().toList();
        };
    }

    private List<Problem> validateBlock(String file, String text) {
        var one = new LinkedHashMap<String, String>();
        one.put(file, text);
        return problems(new SpecReader().readBlocks(one, blocks.signatures()).then(read -> BlockLibrary.of(Stream
                .concat(blocks().stream().filter(known -> read.stream()
                        .noneMatch(block -> block.name().equals(known.name()))), read.stream())
                .toList())));
    }

    private static List<Problem> problems(Reading<?> reading) {
        return switch (reading) {
            case Reading.Success<?> _ -> List.of();
            case Reading.Failure<?>(List<Problem> problems) -> problems;
        };
    }
}
