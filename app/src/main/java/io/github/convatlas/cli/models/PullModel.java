package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.export.Figures;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.download.DownloadSettings;
import io.github.convatlas.library.download.Downloader;
import io.github.convatlas.library.download.proxy.OwnProxies;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code models pull}: fetches models of the catalog. */
@Command(name = "pull", description = "Fetches trained models, after asking. A download that was broken off goes on where it ended.")
final class PullModel extends ModelAction {
    private static final int STEPS = 10;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "models, as `models list` names them")
    private List<String> ids = new ArrayList<>();

    @Option(names = {"-y", "--yes"}, description = "agree to the license and the size without being asked")
    private boolean agreed;

    PullModel(Session session) {
        super(session);
    }

    @Override
    void work(ModelStore store) {
        for (String id : ids) {
            Optional<PretrainedModel> model = store.catalog().find(id);
            if (model.isEmpty() && EmbeddedModel.of(id, session().folder()).isPresent()) {
                session().say(id + " is part of the program: nothing has to be fetched");
            } else if (model.isEmpty()) {
                session().fail(ObjectReader.unknown("model", id,
                        store.catalog().models().stream().map(PretrainedModel::id).toList()));
            } else if (store.installed(model.get()).isPresent()) {
                session().say(id + " is here already: " + store.installed(model.get()).get());
            } else if (mayFetch(model.get())) {
                report(store.pull(model.get(), downloader(), progress(model.get())), "fetched " + id + ": %s");
            }
        }
    }

    private boolean mayFetch(PretrainedModel model) {
        session().say("%s: %s, %s bytes, license %s, from %s".formatted(model.id(), model.source(),
                Figures.exact(model.bytes()), model.license(), model.page()));
        if (agreed) {
            return true;
        }
        Optional<Boolean> answer = session().ask("Fetch it under this license?");
        if (answer.isEmpty()) {
            session().fail("nobody is there to agree to the license of " + model.id() + "; say --yes to agree to it");
        } else if (!answer.get()) {
            session().say("not fetched: " + model.id());
        }
        return answer.orElse(false);
    }

    private Downloader downloader() {
        return new Downloader(DownloadSettings.USUAL, OwnProxies.ofThisProcess(),
                "ConvAtlas/" + session().version());
    }

    private ByteProgress progress(PretrainedModel model) {
        return new ByteProgress() {
            private long said;

            @Override
            public void report(long done, long total) {
                long step = done * STEPS / total;
                if (step > said) {
                    said = step;
                    session().say(model.id() + ": " + Figures.exact(done) + " of " + Figures.exact(total) + " bytes");
                }
            }

            @Override
            public boolean isCancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
