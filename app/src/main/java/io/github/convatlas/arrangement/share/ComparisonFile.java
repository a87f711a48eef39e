package io.github.convatlas.arrangement.share;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.ComparisonWord;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.LookText;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.JsonTreeParser;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A comparison as a small JSON file that a person can read and write. Fields that are not known are passed over. */
public final class ComparisonFile {
    /** How the name of such a file ends. */
    public static final String ENDING = ".convatlas";
    /** The version that this program writes, and the only one it reads. */
    public static final int VERSION = 1;
    private static final String FORMAT = "convatlas-comparison";
    private static final long MOST_BYTES = 1 << 20;

    private ComparisonFile() {
    }

    /**
     * The text of a file.
     *
     * @param folder in which it will be; files below it are named from there, so that both can be moved together
     */
    public static String of(SharedComparison comparison, Path folder) {
        var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        ArrayNode networks = root.putArray("networks");
        comparison.networks().forEach(network -> write(network, folder, networks.addObject()));
        Look look = comparison.look();
        if (!comparison.view().isEmpty()) {
            root.put("view", comparison.view());
        }
        root.put("overlay", LookText.of(look.overlay())).put("folded", look.folded());
        CensusRule rule = look.rule();
        root.putObject("counting").put("kernels", LookText.of(rule.kernels())).put("side", LookText.of(rule.side()))
                .put("shortcuts", rule.shortcuts()).put("heads", rule.heads());
        ArrayNode words = root.putArray("look");
        ComparisonWord.words(look.comparison()).map(ComparisonWord::text).forEach(words::add);
        return mapper.writeValueAsString(root) + "\n";
    }

    private static void write(SharedNetwork network, Path folder, ObjectNode node) {
        if (!network.id().isEmpty()) {
            node.put("network", network.id());
        }
        if (!network.file().isEmpty()) {
            node.put("file", from(folder, Path.of(network.file())));
        }
        if (!network.parameters().isEmpty()) {
            ObjectNode parameters = node.putObject("parameters");
            network.parameters().forEach((name, value) -> write(name, value, parameters));
        }
        if (!network.opened().isEmpty()) {
            ArrayNode opened = node.putArray("opened");
            network.opened().forEach(opened::add);
        }
    }

    private static void write(String name, String value, ObjectNode parameters) {
        if (value.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?")) {
            parameters.put(name, new BigDecimal(value));
        } else if (value.equals("true") || value.equals("false")) {
            parameters.put(name, Boolean.parseBoolean(value));
        } else {
            parameters.put(name, value);
        }
    }

    private static String from(Path folder, Path file) {
        Path home = folder.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        return target.startsWith(home) ? home.relativize(target).toString().replace('\\', '/') : target.toString();
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read at all
     */
    public static Received read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            return Received.nothing(Kind.TOO_LONG, name, "");
        }
        try {
            return read(name, Files.readString(file));
        } catch (CharacterCodingException _) {
            return Received.nothing(Kind.NOT_ONE, name, "the file is not text in UTF-8");
        }
    }

    /** Reads the text of a file of this name. */
    static Received read(String name, String text) {
        var problems = new Problems();
        return switch (new JsonTreeParser().parse(name, text)) {
            case Reading.Failure<JsonTree>(List<Problem> found) ->
                Received.nothing(Kind.NOT_ONE, name, found.getFirst().toString());
            case Reading.Success<JsonTree>(JsonTree tree) -> ObjectReader.of(tree, "a comparison", problems)
                    .map(root -> read(name, root))
                    .orElseGet(() -> Received.nothing(Kind.NOT_ONE, name, problems.all().getFirst().toString()));
        };
    }

    private static Received read(String name, ObjectReader root) {
        if (!root.optionalText("format").equals(Optional.of(FORMAT))) {
            return Received.nothing(Kind.NOT_ONE, name, "");
        }
        if (!root.optionalNumber("version").map(BigDecimal::stripTrailingZeros)
                .equals(Optional.of(BigDecimal.valueOf(VERSION)))) {
            return Received.nothing(Kind.NEWER, name, "");
        }
        List<SharedNetwork> networks = root.list("networks").stream()
                .flatMap(tree -> ObjectReader.of(tree, "a network", root.problems()).stream())
                .map(ComparisonFile::network).filter(network -> !network.text().isEmpty()).toList();
        var problems = new ArrayList<SharedProblem>();
        var words = new LookWords(problems);
        Look look = words.look(root.optionalText("overlay").orElse(""), root.flag("folded", true),
                root.object("counting", "a rule").map(ComparisonFile::rule).orElse(""),
                words.comparison(root.texts("look").stream()));
        String view = root.optionalText("view").orElse("");
        root.problems().all().forEach(found -> problems
                .add(new SharedProblem(Kind.UNKNOWN_WORD, found.place().path(), found.toString())));
        return Bounds.bound(networks, look, view, problems);
    }

    private static String rule(ObjectReader rule) {
        return String.join(",", rule.optionalText("kernels").orElse(LookText.of(CensusRule.ARTICLE.kernels())),
                rule.optionalText("side").orElse(LookText.of(CensusRule.ARTICLE.side())))
                + (rule.flag("shortcuts", false) ? ",shortcuts" : "") + (rule.flag("heads", false) ? ",heads" : "");
    }

    private static SharedNetwork network(ObjectReader network) {
        return new SharedNetwork(network.optionalText("network").orElse(""), parameters(network),
                network.optionalText("file").orElse(""),
                network.texts("opened").stream().limit(SharedComparison.MOST_PARTS).toList());
    }

    private static SequencedMap<String, String> parameters(ObjectReader network) {
        var parameters = new LinkedHashMap<String, String>();
        network.object("parameters", "parameters").ifPresent(object -> object.rest().forEach((name, tree) -> {
            switch (tree) {
                case JsonTree.Text(_, String value) -> parameters.put(name, value);
                case JsonTree.Decimal(_, BigDecimal value) -> parameters.put(name, value.toPlainString());
                case JsonTree.Flag(_, boolean value) -> parameters.put(name, String.valueOf(value));
                case JsonTree.Members _,JsonTree.Elements _,JsonTree.Nothing _ ->
                    object.problems().add(tree.place(), "expected a value, found " + tree.describe());
            }
        }));
        return parameters;
    }
}
