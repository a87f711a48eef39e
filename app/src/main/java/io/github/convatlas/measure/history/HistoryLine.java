package io.github.convatlas.measure.history;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.onnx.quantize.Precision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/** An entry as one line of JSON. */
final class HistoryLine {
    /** The version of the form that this program writes. */
    static final int FORMAT_VERSION = 1;
    private static final String VERSION = "formatVersion";

    private HistoryLine() {
    }

    /** What a line is. */
    sealed interface Read {
        /** An entry. */
        record Entry(HistoryEntry entry) implements Read {
        }

        /** Written by a later version of this program. */
        record Newer() implements Read {
        }

        /** Nothing that can be understood, such as half a line. */
        record Damaged() implements Read {
        }
    }

    static String write(HistoryEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(VERSION, FORMAT_VERSION).put("run", entry.run())
                .put("when", entry.when().toString()).put("program", entry.program());
        machine(json.putObject("machine"), entry.machine());
        BenchSettings settings = entry.settings();
        json.putObject("settings").put("threads", settings.threads()).put("warmUps", settings.warmUps())
                .put("runs", settings.runs()).put("rounds", settings.rounds()).put("side", settings.side())
                .put("repeats", settings.repeats());
        result(json.putObject("result"), entry.result());
        return json.toString();
    }

    private static void machine(ObjectNode json, Machine machine) {
        json.put("processor", machine.processor()).put("cores", machine.cores())
                .put("memoryBytes", machine.memoryBytes()).put("operatingSystem", machine.operatingSystem())
                .put("java", machine.java()).put("runtime", machine.runtime()).put("provider", machine.provider());
    }

    private static void result(ObjectNode json, LatencyResult result) {
        json.put("id", result.id());
        result.macs().ifPresent(macs -> json.put("macs", macs));
        json.put("threads", result.setup().threads()).put("side", result.setup().side())
                .put("provider", result.setup().provider().title())
                .put("precision", result.setup().precision().text()).put("runs", result.runs())
                .put("minMs", result.ms().min()).put("p10Ms", result.ms().p10()).put("medianMs", result.ms().median())
                .put("p90Ms", result.ms().p90()).put("disturbedRounds", result.disturbedRounds())
                .put("repeatedRounds", result.repeatedRounds());
        result.layers().ifPresent(profile -> layers(json.putObject("layers"), profile));
    }

    private static void layers(ObjectNode json, LayerProfile profile) {
        ObjectNode times = json.putObject("ms");
        profile.layers().forEach((layer, ms) -> times.put(layer.value(), ms));
        ObjectNode fused = json.putObject("fused");
        profile.fused().forEach((layer, others) -> {
            ArrayNode list = fused.putArray(layer.value());
            others.forEach(other -> list.add(other.value()));
        });
        json.put("layoutMs", profile.layoutMs()).put("otherMs", profile.otherMs());
    }

    static Read read(String line) {
        try {
            JsonNode json = JsonMapper.shared().readTree(line);
            int version = json.path(VERSION).asInt(0);
            if (version > FORMAT_VERSION) {
                return new Read.Newer();
            }
            return version < 1 ? new Read.Damaged() : new Read.Entry(entry(json));
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            return new Read.Damaged();
        }
    }

    private static HistoryEntry entry(JsonNode json) {
        JsonNode machine = json.required("machine");
        JsonNode settings = json.required("settings");
        JsonNode result = json.required("result");
        return new HistoryEntry(text(json, "run"), Instant.parse(text(json, "when")), text(json, "program"),
                new Machine(text(machine, "processor"), whole(machine, "cores"),
                        machine.required("memoryBytes").longValue(), text(machine, "operatingSystem"),
                        text(machine, "java"), text(machine, "runtime"), text(machine, "provider")),
                new BenchSettings(whole(settings, "threads"), whole(settings, "warmUps"), whole(settings, "runs"),
                        whole(settings, "rounds"), whole(settings, "side"), result.has("layers"),
                        whole(settings, "repeats")),
                result(result));
    }

    private static LatencyResult result(JsonNode json) {
        var setup = new Setup(whole(json, "threads"), whole(json, "side"),
                Provider.of(text(json, "provider")).orElseThrow(IllegalArgumentException::new),
                Precision.of(text(json, "precision")).orElseThrow(IllegalArgumentException::new));
        OptionalLong macs = json.has("macs")
                ? OptionalLong.of(json.required("macs").longValue())
                : OptionalLong.empty();
        return new LatencyResult(text(json, "id"), macs, whole(json, "runs"),
                new Quantiles(number(json, "minMs"), number(json, "p10Ms"), number(json, "medianMs"),
                        number(json, "p90Ms")),
                whole(json, "disturbedRounds"), Optional.ofNullable(json.get("layers")).map(HistoryLine::profile),
                setup, whole(json, "repeatedRounds"));
    }

    private static LayerProfile profile(JsonNode json) {
        SequencedMap<LayerId, Double> times = new LinkedHashMap<>();
        json.required("ms").properties()
                .forEach(entry -> times.put(new LayerId(entry.getKey()), entry.getValue().doubleValue()));
        SequencedMap<LayerId, List<LayerId>> fused = new LinkedHashMap<>();
        json.required("fused").properties().forEach(entry -> {
            List<LayerId> others = new ArrayList<>();
            entry.getValue().forEach(other -> others.add(new LayerId(other.stringValue())));
            fused.put(new LayerId(entry.getKey()), List.copyOf(others));
        });
        return new LayerProfile(times, fused, number(json, "layoutMs"), number(json, "otherMs"));
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }

    private static int whole(JsonNode json, String name) {
        return json.required(name).intValue();
    }

    private static double number(JsonNode json, String name) {
        return json.required(name).doubleValue();
    }
}
