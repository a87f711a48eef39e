package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.export.Figures;
import io.github.convatlas.export.sheet.ModelRemarks;
import io.github.convatlas.image.TensorFormat;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalog says of a model, for people. */
record ModelWords(Texts texts) {
    private static final String SEPARATOR = " · ";

    /** Size, license, input, labels, network and accuracy in one line. */
    String facts(PretrainedModel model) {
        List<String> facts = new ArrayList<>();
        facts.add(Figures.fileSize(model.bytes()));
        facts.add(texts.get("run.pretrained.license", model.license()));
        TensorFormat tensor = model.preprocessing().tensor();
        facts.add(texts.get("run.pretrained.input", model.resolution(), tensor.layout(),
                tensor.type().name().toLowerCase(Locale.ROOT)));
        facts.add(model.labels().map(labels -> texts.get("run.pretrained.classes", model.classes(), labels))
                .orElseGet(() -> texts.get("run.pretrained.classes.own", model.classes())));
        model.network().filter(network -> network.contains("@")).ifPresent(facts::add);
        accuracy(model).ifPresent(facts::add);
        return String.join(SEPARATOR, facts);
    }

    private Optional<String> accuracy(PretrainedModel model) {
        if (model.top1().isEmpty()) {
            return Optional.empty();
        }
        String top5 = model.top5().isEmpty()
                ? ""
                : texts.get("run.pretrained.top5", percent(model.top5().getAsDouble()));
        String side = model.accuracyResolution().isEmpty()
                ? ""
                : texts.get("run.pretrained.side", model.accuracyResolution().getAsInt());
        return Optional.of(texts.get("run.pretrained.top1", percent(model.top1().getAsDouble())) + top5 + side
                + texts.get("run.pretrained.by", model.accuracySource()));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What else is to be known; empty if there is nothing. */
    String remarks(PretrainedModel model) {
        String between = texts.language().locale().getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "" : " ";
        return String.join(between, ModelRemarks.of(model, texts.language().locale()));
    }

    /** The question before a model is fetched. */
    String question(PretrainedModel model, long begun) {
        String hosts = model.urls().stream().map(address -> String.valueOf(address.getHost())).distinct()
                .collect(Collectors.joining(", "));
        return begun > 0
                ? texts.get("run.fetch.resume.question", Figures.fileSize(model.bytes() - begun), hosts,
                        model.license(), Figures.fileSize(begun))
                : texts.get("run.fetch.question", Figures.fileSize(model.bytes()), hosts, model.license());
    }

    /** Whether all words of a search occur in what is known of a model. */
    static boolean fits(PretrainedModel model, String search) {
        String all = Stream.of(model.id(), model.source(), model.family(), model.license(), model.network().orElse(""))
                .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }
}
