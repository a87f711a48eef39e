package io.github.convatlas.cli.inspect;

import io.github.convatlas.cli.session.Json;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.export.diff.DiffSentence;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.recognize.Identification;
import io.github.convatlas.recognize.Identification.Proviso;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/** Which network of the atlas a file is, for programs. */
final class IdentityJson {
    private IdentityJson() {
    }

    /** The network it is ({@code same}) or is nearest to, and in what it differs; null where none is like it. */
    static JsonNode of(OpenedFile file) {
        if (file.identity().isEmpty()) {
            return Json.missing();
        }
        return switch (file.identity().get()) {
            case Identification.Same(ShapedNetwork known, List<Proviso> provisos, _) -> {
                ObjectNode json = identity(known.identity()).put("same", true).put("share", 1.0);
                json.set("provisos", Json.texts(provisos.stream()
                        .map(proviso -> proviso.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList()));
                yield json;
            }
            case Identification.Nearest(ShapedNetwork known, double share) ->
                identity(known.identity()).put("same", false).put("share", Math.rint(share * 1e4) / 1e4)
                        .put("difference", DiffSentence.of(NetworkDiff.of(known, file.network()), Locale.ENGLISH));
        };
    }

    private static ObjectNode identity(NetworkIdentity known) {
        ObjectNode json = Json.object().put("id", known.id()).put("reference", known.reference()).put("title",
                known.displayName());
        json.set("parameters", Json.parameters(known.parameters()));
        return json;
    }
}
