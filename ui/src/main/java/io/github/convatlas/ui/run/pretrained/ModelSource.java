package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.download.DownloadSettings;
import io.github.convatlas.library.download.Downloader;
import io.github.convatlas.library.download.proxy.OwnProxies;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelStore;

import java.util.Optional;
import java.util.function.Supplier;

/** Where trained models come from. Used in the background; the catalog is read when it is needed for the first time. */
public final class ModelSource {
    private final Supplier<ModelCatalog> reader;
    private final Downloader downloader;
    private Optional<ModelCatalog> catalog = Optional.empty();

    /**
     * A source.
     *
     * @param reader     reads the catalog
     * @param downloader fetches files
     */
    public ModelSource(Supplier<ModelCatalog> reader, Downloader downloader) {
        this.reader = reader;
        this.downloader = downloader;
    }

    /**
     * The program's own catalog, and the network of this machine.
     *
     * @param version of the program, by which it names itself to servers
     */
    public static ModelSource ofThisMachine(String version) {
        return new ModelSource(ModelCatalog::builtIn, new Downloader(DownloadSettings.USUAL,
                OwnProxies.ofThisProcess(), "ConvAtlas/" + version));
    }

    /** The store of the user whose library this is. */
    public synchronized ModelStore store(NetworkLibrary library) {
        ModelCatalog read = catalog.orElseGet(reader);
        catalog = Optional.of(read);
        return new ModelStore(library.folder(), library, read);
    }

    Downloader downloader() {
        return downloader;
    }
}
