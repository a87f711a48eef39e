package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.ComparisonWord;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.LookText;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;
import io.github.convatlas.library.LibraryReference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A comparison as a line of text:
 * {@code convatlas://compare?networks=mobilenet-v2@width=0.75;mnasnet-a1&view=compare&overlay=macs}. Networks are separated
 * by semicolons; {@code rule}, {@code folded=no}, {@code look} (words such as {@code pixels,params}) and {@code open} (the
 * place of a network, a colon, ids of its opened parts) are there where they are not as usual; a link that names no view opens the comparison. Everything else is
 * percent-encoded. An ONNX file is named without its folders.
 */
public final class ComparisonLink {
    /** The longest link that is read, in characters. */
    public static final int LONGEST = 20_000;
    private static final String SCHEME = "convatlas:";
    private static final String NETWORKS = "networks";
    private static final String VIEW = "view";
    private static final String USUAL_VIEW = "compare";
    private static final String OVERLAY = "overlay";
    private static final String RULE = "rule";
    private static final String FOLDED = "folded";
    private static final String LOOK = "look";
    private static final String NO = "no";
    private static final String OPEN = "open";

    private ComparisonLink() {
    }

    /** Whether a text is meant as a link to this program, whatever it says. */
    public static boolean isLink(String text) {
        return text.strip().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The comparison as a link. */
    public static String of(SharedComparison comparison) {
        Look look = comparison.look();
        var fields = new ArrayList<String>();
        fields.add(NETWORKS + "=" + comparison.networks().stream().map(ComparisonLink::word)
                .collect(Collectors.joining(";")));
        add(fields, VIEW, LinkText.encode(comparison.view(), ""), "");
        add(fields, OVERLAY, LookText.of(look.overlay()), LookText.of(Look.USUAL.overlay()));
        add(fields, RULE, LookText.of(look.rule()), LookText.of(Look.USUAL.rule()));
        add(fields, FOLDED, look.folded() ? "" : NO, "");
        add(fields, LOOK, ComparisonWord.text(look.comparison()), "");
        add(fields, OPEN, opened(comparison.networks()), "");
        return SCHEME + "//compare?" + String.join("&", fields);
    }

    private static void add(List<String> fields, String name, String value, String usual) {
        if (!value.equals(usual)) {
            fields.add(name + "=" + value);
        }
    }

    private static String word(SharedNetwork network) {
        return LinkText.encode(
                network.id().isEmpty() ? nameOf(network.file()) + sideOf(network) : network.spec().text(),
                LinkText.IN_NETWORK);
    }

    /** The last part of a path of any system. */
    static String nameOf(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static String opened(List<SharedNetwork> networks) {
        return IntStream.range(0, networks.size()).filter(index -> !networks.get(index).opened().isEmpty())
                .mapToObj(index -> (index + 1) + ":" + networks.get(index).opened().stream()
                        .map(part -> LinkText.encode(part, LinkText.IN_PART)).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /**
     * Reads a link. Fields that are not known are passed over: a newer program may have written them.
     *
     * @param text the link, perhaps with space around it
     */
    public static Received read(String text) {
        String link = text.strip();
        if (link.length() > LONGEST) {
            return Received.nothing(Kind.TOO_LONG, link, "");
        }
        int query = link.indexOf('?');
        String head = link.substring(0, Math.max(query, 0)).toLowerCase(Locale.ROOT);
        return head.matches("convatlas:(//)?compare/?")
                ? read(LinkText.fields(link.substring(query + 1)))
                : Received.nothing(Kind.NOT_ONE, link, "");
    }

    private static Received read(Map<String, String> fields) {
        List<String> names = Stream.of(fields.getOrDefault(NETWORKS, "").split(";", -1))
                .filter(word -> !word.isBlank()).toList();
        Map<Integer, List<String>> opened = opened(fields.getOrDefault(OPEN, ""));
        List<SharedNetwork> networks = IntStream.range(0, names.size())
                .mapToObj(index -> network(LinkText.decode(names.get(index)).strip(),
                        opened.getOrDefault(index + 1, List.of())))
                .toList();
        var problems = new ArrayList<SharedProblem>();
        var words = new LookWords(problems);
        Look look = words.look(LinkText.decode(fields.getOrDefault(OVERLAY, "")),
                !fields.getOrDefault(FOLDED, "").equals(NO), LinkText.decode(fields.getOrDefault(RULE, "")),
                words.comparison(ComparisonWord.split(LinkText.decode(fields.getOrDefault(LOOK, "")))));
        return Bounds.bound(networks, look, LinkText.decode(fields.getOrDefault(VIEW, USUAL_VIEW)), problems);
    }

    /** Of a file only the name is taken; a link must not name folders of somebody's disk. */
    private static SharedNetwork network(String word, List<String> opened) {
        Optional<LibraryReference.OnnxFile.Named> file = LibraryReference.OnnxFile.named(word);
        if (file.isPresent()) {
            var side = new LinkedHashMap<String, String>();
            file.get().side().ifPresent(pixels -> side.put(LibraryReference.OnnxFile.SIDE, String.valueOf(pixels)));
            return new SharedNetwork("", side, nameOf(file.get().file()), opened);
        }
        return switch (LibraryReference.parse(word)) {
            case LibraryReference.Spec spec when !spec.id().isEmpty() ->
                new SharedNetwork(spec.id(), spec.assignments(), "", opened);
            case LibraryReference.Spec _,LibraryReference.OnnxFile _ ->
                new SharedNetwork("", new LinkedHashMap<>(), nameOf(word), opened);
        };
    }

    private static String sideOf(SharedNetwork network) {
        String side = network.parameters().getOrDefault(LibraryReference.OnnxFile.SIDE, "");
        return side.isEmpty() ? "" : "@" + LibraryReference.OnnxFile.SIDE + "=" + side;
    }

    private static Map<Integer, List<String>> opened(String text) {
        var opened = new HashMap<Integer, List<String>>();
        for (String network : text.split(";", SharedComparison.MOST_NETWORKS + 1)) {
            int colon = network.indexOf(':');
            if (colon > 0 && network.substring(0, colon).matches("[0-9]{1,2}")) {
                List<String> parts = Stream.of(network.substring(colon + 1).split(",", -1)).map(LinkText::decode)
                        .filter(part -> !part.isBlank()).limit(SharedComparison.MOST_PARTS).toList();
                opened.put(Integer.valueOf(network.substring(0, colon)), parts);
            }
        }
        return opened;
    }
}
