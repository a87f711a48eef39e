package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.LabelTemplate;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.StepSpec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a block in two passes: first what it is called and takes, so that blocks can use each other in any order, then its
 * body.
 */
final class BlockReader {
    private static final Map<String, BlockInstance.Role> ROLES = Map.of("block", BlockInstance.Role.BLOCK,
            "squeeze-and-excitation", BlockInstance.Role.SQUEEZE_EXCITATION);
    private final ObjectReader reader;
    private final Problems problems;
    private final String name;
    private final List<ParameterSpec> parameters;

    private BlockReader(ObjectReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
        FormatVersion.check(reader);
        this.name = reader.text("block");
        this.parameters = new ParameterReader(problems).read(reader, ReservedNames.BLOCK);
    }

    /** The first pass. */
    static Optional<BlockReader> open(JsonTree tree, Problems problems) {
        return ObjectReader.of(tree, "a block", problems).map(reader -> new BlockReader(reader, problems));
    }

    String name() {
        return name;
    }

    List<ParameterSpec> parameters() {
        return parameters;
    }

    /** The second pass, with the parameters of all blocks. */
    Optional<BlockSpec> read(Map<String, List<ParameterSpec>> blocks) {
        String title = reader.text("title");
        LocalizedText about = ParameterReader.text(reader, "about");
        String source = reader.optionalText("source").orElse("");
        Optional<LabelTemplate> label = label();
        BlockInstance.Role role = role();
        var body = body(new StepReader(blocks, Map.of(), problems));
        reader.finish();
        return label.map(template -> new BlockSpec(name, title, reader.place(), source, about, parameters, template,
                role, body));
    }

    private Optional<LabelTemplate> label() {
        try {
            return Optional.of(LabelTemplate.parse(reader.text("label")));
        } catch (ExpressionException e) {
            problems.add(reader.place("label"), e.reason());
            return Optional.empty();
        }
    }

    private BlockInstance.Role role() {
        String drawAs = reader.optionalText("drawAs").orElse("block");
        BlockInstance.Role role = ROLES.get(drawAs);
        if (role == null) {
            problems.add(reader.place("drawAs"), ObjectReader.unknown("drawing", drawAs, ROLES.keySet()));
            return BlockInstance.Role.BLOCK;
        }
        return role;
    }

    private List<StepSpec> body(StepReader steps) {
        var body = new ArrayList<StepSpec>();
        var ids = new HashSet<String>();
        for (JsonTree tree : reader.list("body")) {
            ObjectReader.of(tree, "a step", problems).ifPresent(step -> {
                String id = step.text("id");
                if (!ids.add(id) || id.equals(StepSpec.INPUT) || id.contains(".")) {
                    problems.add(step.place("id"),
                            "each step needs an id of its own, without a dot and not \"input\", found \"" + id + "\"");
                }
                steps.read(step, id).ifPresent(body::add);
            });
        }
        if (body.isEmpty()) {
            problems.add(reader.place("body"), "a block needs a \"body\" with at least one step");
        }
        return body;
    }
}
