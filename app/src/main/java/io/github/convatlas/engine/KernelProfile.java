package io.github.convatlas.engine;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the profile ONNX Runtime writes: a JSON list of events, in which a run's kernels come before the run itself.
 */
final class KernelProfile {
    private static final String KERNEL = "_kernel_time";
    private static final String RUN = "model_run";

    private KernelProfile() {
    }

    /** An event of the profile; the duration is in microseconds. */
    private record Event(String name, String operator, double duration) {
        boolean isKernel() {
            return name.endsWith(KERNEL) && !operator.isEmpty();
        }
    }

    /**
     * The kernels with the median of their times.
     *
     * @param file    the profile
     * @param warmUps runs at the beginning that do not count
     * @throws IOException if the file cannot be read or is no profile
     */
    static List<KernelTime> read(Path file, int warmUps) throws IOException {
        List<List<Event>> runs = runs(file);
        List<List<Event>> counted = runs.subList(Math.min(warmUps, runs.size()), runs.size());
        List<KernelTime> kernels = new ArrayList<>();
        if (counted.isEmpty()) {
            return kernels;
        }
        for (int i = 0; i < counted.getFirst().size(); i++) {
            int index = i;
            Event event = counted.getFirst().get(i);
            double[] durations = counted.stream().filter(run -> run.size() > index)
                    .mapToDouble(run -> run.get(index).duration()).toArray();
            kernels.add(new KernelTime(event.name().substring(0, event.name().length() - KERNEL.length()),
                    event.operator(), Quantiles.of(durations).median() / 1000));
        }
        return kernels;
    }

    private static List<List<Event>> runs(Path file) throws IOException {
        List<List<Event>> runs = new ArrayList<>();
        List<Event> run = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(),
                file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Event event = event(parser);
                if (event.isKernel()) {
                    run.add(event);
                } else if (event.name().equals(RUN)) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
            }
        } catch (JacksonException e) {
            throw new IOException("it is no profile (" + e.getOriginalMessage() + ")", e);
        }
        return runs;
    }

    private static Event event(JsonParser parser) {
        String name = "";
        String operator = "";
        double duration = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "name" -> name = parser.getString();
                case "dur" -> duration = parser.getDoubleValue();
                case "args" -> operator = operator(parser);
                default -> parser.skipChildren();
            }
            if (value == null) {
                return new Event("", "", 0);
            }
        }
        return new Event(name, operator, duration);
    }

    private static String operator(JsonParser parser) {
        String operator = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = "op_name".equals(parser.currentName());
            parser.nextToken();
            operator = wanted ? parser.getString() : operator;
            parser.skipChildren();
        }
        return operator;
    }
}
