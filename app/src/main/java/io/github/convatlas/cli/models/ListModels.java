package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.export.sheet.ModelsSheet;
import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.library.pretrained.ModelRemark;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.sketch.SketchClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code models list}: what is part of the program, the catalog, and the user's own files. */
@Command(name = "list", description = "Lists the models that are part of the program, those that can be fetched, and your own.")
final class ListModels extends ModelAction {
    @Option(names = "--installed", description = "only those that are here")
    private boolean here;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ListModels(Session session) {
        super(session);
    }

    @Override
    void work(ModelStore store) {
        List<PretrainedModel> models = store.catalog().models().stream()
                .filter(model -> !here || store.installed(model).isPresent()).toList();
        List<EmbeddedModel> embedded = EmbeddedModel.all(session().folder());
        output.deliver(session(), () -> json(embedded, store, models),
                () -> ModelsSheet.of(embedded.stream().map(ListModels::row).toList(), store, models,
                        session().language()));
    }

    private static ModelsSheet.Embedded row(EmbeddedModel model) {
        return new ModelsSheet.Embedded(model.id(), EmbeddedModel.ID, EmbeddedModel.LICENSE, model.bytes().length,
                EmbeddedModel.SIDE, model.isSmall());
    }

    private static ArrayNode json(List<EmbeddedModel> embedded, ModelStore store, List<PretrainedModel> models) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        embedded.forEach(model -> all.add(json(model)));
        models.forEach(model -> all.add(json(model, store.installed(model))));
        store.owned().forEach(model -> all.add(json(model, store.catalog().identify(model.sha256()))));
        return all;
    }

    private static ObjectNode json(EmbeddedModel model) {
        byte[] bytes = model.bytes();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", model.id()).put("network", EmbeddedModel.ID)
                .put("source", "part of the program").put("license", EmbeddedModel.LICENSE).put("bytes", bytes.length)
                .put("sha256", Sha256.of(bytes)).put("installed", true)
                .put("file", Files.exists(model.place()) ? model.place().toString() : null)
                .put("resolution", EmbeddedModel.SIDE).put("classes", SketchClass.values().length)
                .put("card", "convatlas demo card");
        ArrayNode remarks = json.putArray("remarks");
        if (model.isSmall()) {
            remarks.add(ModelRemark.INT8.dataName());
        }
        return json;
    }

    private static ObjectNode json(PretrainedModel model, Optional<Path> file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", model.id())
                .put("network", model.network().orElse(null)).put("source", model.source())
                .put("license", model.license()).put("bytes", model.bytes()).put("sha256", model.sha256())
                .put("installed", file.isPresent()).put("file", file.map(Path::toString).orElse(null))
                .put("family", model.family()).put("page", model.page().toString())
                .put("resolution", model.resolution()).put("classes", model.classes())
                .put("labels", model.labels().orElse(null));
        json.set("preprocessing", new JsonMapper().valueToTree(model.preprocessing()));
        json.set("top1", number(model.top1()));
        json.set("top5", number(model.top5()));
        json.put("accuracySource", model.accuracySource());
        model.accuracyResolution().ifPresent(side -> json.put("accuracyResolution", side));
        ArrayNode remarks = json.putArray("remarks");
        model.remarks().stream().map(ModelRemark::dataName).forEach(remarks::add);
        return json;
    }

    private static ObjectNode json(OwnedModel model, Optional<PretrainedModel> known) {
        return JsonNodeFactory.instance.objectNode().put("id", model.id())
                .put("network", known.flatMap(PretrainedModel::network).orElse(null)).put("source", "own file")
                .put("license", known.map(PretrainedModel::license).orElse(null)).put("bytes", model.bytes())
                .put("sha256", model.sha256()).put("installed", model.state() == OwnedModel.State.PRESENT)
                .put("file", model.file().toString()).put("state", model.state().dataName())
                .put("sameAs", known.map(PretrainedModel::id).orElse(null));
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent()
                ? JsonNodeFactory.instance.numberNode(value.getAsDouble())
                : JsonNodeFactory.instance.nullNode();
    }
}
