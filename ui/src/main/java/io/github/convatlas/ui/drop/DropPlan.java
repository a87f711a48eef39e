package io.github.convatlas.ui.drop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which handler gets which of the files; the first that takes a file gets it.
 *
 * @param parts   in the order of the handlers
 * @param refused files that nobody takes
 */
public record DropPlan(List<Part> parts, List<Path> refused) {
    /** Copies the lists. */
    public DropPlan {
        parts = List.copyOf(parts);
        refused = List.copyOf(refused);
    }

    /**
     * The files of one handler.
     *
     * @param handler who takes them
     * @param files   at least one
     */
    public record Part(DropHandler handler, List<Path> files) {
        /** Copies the list. */
        public Part {
            files = List.copyOf(files);
        }
    }

    /** Shares files out among handlers. */
    public static DropPlan of(List<DropHandler> handlers, List<Path> files) {
        var shares = new LinkedHashMap<DropHandler, List<Path>>();
        handlers.forEach(handler -> shares.put(handler, new ArrayList<>()));
        var refused = new ArrayList<Path>();
        for (Path file : files) {
            handlers.stream().filter(handler -> handler.takes(file)).findFirst().map(shares::get).orElse(refused)
                    .add(file);
        }
        List<Part> parts = shares.entrySet().stream().filter(share -> !share.getValue().isEmpty())
                .map(share -> new Part(share.getKey(), share.getValue())).toList();
        return new DropPlan(parts, refused);
    }

    /** Whether anything would happen. */
    public boolean doesSomething() {
        return !parts.isEmpty();
    }

    /** Hands the files over. */
    public void carryOut() {
        parts.forEach(part -> part.handler().take(part.files()));
    }
}
