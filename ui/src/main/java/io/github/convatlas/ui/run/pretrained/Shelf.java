package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.run.model.KnownFile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trained models at one moment.
 *
 * @param catalog all that can be fetched
 * @param here    the files of those that were fetched, by id
 * @param begun   how many bytes are here of those whose download was broken off, by id
 * @param own     the user's files, the newest first
 */
public record Shelf(List<PretrainedModel> catalog, Map<String, Path> here, Map<String, Long> begun, List<Own> own) {
    /** Nothing is known yet. */
    static final Shelf EMPTY = new Shelf(List.of(), Map.of(), Map.of(), List.of());

    /** Copies the lists. */
    public Shelf {
        catalog = List.copyOf(catalog);
        here = Map.copyOf(here);
        begun = Map.copyOf(begun);
        own = List.copyOf(own);
    }

    /**
     * A file of the user.
     *
     * @param model  as it was remembered
     * @param state  whether it still is that file
     * @param sameAs the model of the catalog that it is by its checksum
     */
    public record Own(OwnedModel model, OwnedModel.State state, Optional<PretrainedModel> sameAs) {
    }

    /** Looks what is there; reads the file system. */
    static Shelf of(ModelStore store) {
        var here = new HashMap<String, Path>();
        var begun = new HashMap<String, Long>();
        for (PretrainedModel model : store.catalog().models()) {
            store.installed(model).ifPresentOrElse(file -> here.put(model.id(), file), () -> {
                long bytes = store.begun(model);
                if (bytes > 0) {
                    begun.put(model.id(), bytes);
                }
            });
        }
        List<Own> own = store.owned().reversed().stream()
                .map(model -> new Own(model, model.state(), store.catalog().identify(model.sha256()))).toList();
        return new Shelf(store.catalog().models(), here, begun, own);
    }

    /** Everything that is here or was, the fetched models first. */
    List<KnownFile> files() {
        Stream<KnownFile> fetched = catalog.stream().filter(model -> here.containsKey(model.id()))
                .map(model -> new KnownFile(here.getOrDefault(model.id(), Path.of("")), Optional.of(model),
                        OwnedModel.State.PRESENT));
        return Stream.concat(fetched, own.stream().map(file -> new KnownFile(file.model().file(),
                file.sameAs().filter(_ -> file.state() == OwnedModel.State.PRESENT), file.state()))).toList();
    }
}
