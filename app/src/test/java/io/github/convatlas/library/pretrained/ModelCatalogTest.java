package io.github.convatlas.library.pretrained;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.image.Labels;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.download.Download;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ModelCatalogTest {
    private static final ModelCatalog CATALOG = ModelCatalog.builtIn();

    @TempDir
    private Path folder;

    @Test
    void everyNetworkOfTheCatalogIsInTheAtlas() {
        Atlas atlas = Atlas.builtIn();
        assertThat(CATALOG.models()).hasSizeGreaterThan(50).flatExtracting(model -> model.network().stream().toList())
                .allSatisfy(network -> assertThat(atlas.open(network)).as(network).isInstanceOf(Reading.Success.class));
    }

    @Test
    void everyModelCanBeAskedForSafely() {
        assertThat(CATALOG.models()).allSatisfy(model -> {
            assertThat(new Download(model.urls(), model.bytes(), model.sha256(), folder.resolve(model.file())))
                    .isNotNull();
            assertThat(model.page().getScheme()).isEqualTo("https");
            assertThat(model.license()).isIn("Apache-2.0", "MIT", "BSD-3-Clause");
            assertThat(model.classes()).isEqualTo(1000);
            assertThat(model.labels()).isEqualTo(Labels.builtIn(model.classes()).map(Labels::name));
            assertThat(model.top1().orElseThrow()).isBetween(50.0, 90.0);
            assertThat(model.top5().orElse(99)).isGreaterThan(model.top1().orElseThrow());
        });
    }

    @Test
    void noTwoModelsAreTheSameFile() {
        assertThat(CATALOG.models()).extracting(PretrainedModel::sha256).doesNotHaveDuplicates();
        assertThat(CATALOG.identify("1eeff551a67ae8d565ca33b572fc4b66e3ef357b0eb2863bb9ff47a918cc4088"))
                .map(PretrainedModel::id).hasValue("squeezenet1.1-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"formatVersion\": 2, \"models\": []}", "{\"formatVersion\": 1}",
            "{\"formatVersion\": 1, \"models\": [{\"id\": \"../../x\"}]}",
            "{\"formatVersion\": 1, \"models\": [], \"more\": 1}"})
    void aFileThatIsNoCatalogIsNamed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("catalog.json"), text);
        assertThat(ModelCatalog.read(file)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("catalog.json").endsWith("."));
    }
}
