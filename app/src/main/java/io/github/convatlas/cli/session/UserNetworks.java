package io.github.convatlas.cli.session;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The networks in the user's folder. */
final class UserNetworks {
    private UserNetworks() {
    }

    /**
     * What was found.
     *
     * @param atlas    the built-in networks and the user's
     * @param problems a sentence for each that is left out
     */
    record Contents(Atlas atlas, List<String> problems) {
    }

    static Contents read(UserFolder folder, Atlas builtIn) {
        var problems = new ArrayList<String>();
        Atlas atlas = builtIn;
        for (Path file : files(folder, problems)) {
            switch (SpecFile.read(file).then(text -> readNetworks(builtIn, file, text))) {
                case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks) -> atlas = atlas.with(networks);
                case Reading.Failure<List<NetworkSpec>>(List<Problem> found) -> problems
                        .add("left out a network of yours: " + Session.sentence(found.getFirst()));
            }
        }
        return new Contents(atlas, problems);
    }

    private static Reading<List<NetworkSpec>> readNetworks(Atlas atlas, Path file, String text) {
        return atlas.readNetworks(file.toString(), text);
    }

    private static List<Path> files(UserFolder folder, List<String> problems) {
        Path networks = folder.resolve("networks");
        if (!Files.isDirectory(networks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(networks)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            problems.add("your folder of networks " + networks + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }
}
