package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.library.download.ScriptedServer;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class ModelsCommandTest {
    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private Path model = Path.of("");

    @BeforeEach
    void compileAModel() {
        model = elsewhere.resolve("Tiny Net.onnx");
        Cli.run("onnx", "mobilenet-v3-small@width=0.35,resolution=32,classes=3", "-o", model.toString());
    }

    private Cli models(String... args) {
        return Cli.runAt(home, Stream.concat(Stream.of("models"), Stream.of(args)).toArray(String[]::new));
    }

    /** A catalog with this one model. */
    private String catalog(URI address, String sha256, long bytes) throws IOException {
        return Files.writeString(elsewhere.resolve("catalog.json"), """
                {"formatVersion": 1, "models": [{"id": "tiny", "network": "mobilenet-v3-small", "family": "MobileNetV3",
                 "source": "Test", "file": "tiny.onnx", "bytes": %d, "sha256": "%s", "license": "MIT",
                 "page": "https://example.org/tiny", "urls": ["%s"],
                 "preprocessing": {"geometry": {"resize": {"rule": "shortSide", "size": 36}, "width": 32, "height": 32,
                   "interpolation": "bilinear"}, "channels": "rgb",
                   "normalization": {"divisor": 255, "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]},
                   "tensor": {"layout": "nchw", "type": "float32"}},
                 "classes": 3, "accuracySource": "nobody"}]}
                """.formatted(bytes, sha256, address)).toString();
    }

    @Test
    void theCatalogIsListedWithEveryFieldOfTheContract() {
        Cli list = models("list", "--format", "json");
        assertThat(list.code()).isZero();
        assertThat(list.json()).hasSizeGreaterThan(50);
        JsonNode one = StreamSupport.stream(list.json().spliterator(), false)
                .filter(node -> node.get("id").asString().equals("mobilenetv2-12")).findFirst().orElseThrow();
        assertThat(one.get("network").asString()).isEqualTo("mobilenet-v2");
        assertThat(one.get("source").asString()).isEqualTo("ONNX Model Zoo");
        assertThat(one.get("license").asString()).isEqualTo("Apache-2.0");
        assertThat(one.get("bytes").asLong()).isEqualTo(13_964_571);
        assertThat(one.get("sha256").asString()).startsWith("c0c3f76d93fa");
        assertThat(one.get("installed").asBoolean()).isFalse();
        assertThat(one.get("page").asString()).startsWith("https://");
        assertThat(one.at("/preprocessing/tensor/layout").asString()).isEqualTo("nchw");
        assertThat(one.at("/preprocessing/geometry/width").asInt()).isEqualTo(224);
        assertThat(one.get("labels").asString()).isEqualTo("ImageNet-1k");
        assertThat(one.get("top1").asDouble()).isPositive();
        assertThat(models("list").out()).contains("mobilenetv2-12", "Apache-2.0", "14.0M", "69.48");
        assertThat(models("list", "--lang", "ja").out()).contains("ライセンス");
    }

    @Test
    void whatIsPartOfTheProgramIsListedFirst() {
        JsonNode list = models("list", "--installed", "--format", "json").json();
        JsonNode usual = list.get(0);
        assertThat(usual.get("id").asString()).isEqualTo("atlas-demo");
        assertThat(usual.get("network").asString()).isEqualTo("atlas-demo");
        assertThat(usual.get("source").asString()).isEqualTo("part of the program");
        assertThat(usual.get("license").asString()).isEqualTo("Apache-2.0");
        assertThat(usual.get("bytes").asLong()).isBetween(100_000L, 1_000_000L);
        assertThat(usual.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(usual.get("installed").asBoolean()).isTrue();
        assertThat(usual.get("file").isNull()).isTrue();
        assertThat(usual.get("card").asString()).isEqualTo("convatlas demo card");
        assertThat(list.at("/1/id").asString()).isEqualTo("atlas-demo-int8");
        assertThat(list.at("/1/remarks/0").asString()).isEqualTo("int8");
        assertThat(list.at("/1/bytes").asLong()).isLessThan(usual.get("bytes").asLong());
        assertThat(models("list").out()).contains("part of the program", "`demo card`");
        assertThat(models("list", "--lang", "ja").out()).contains("本体に同梱");
    }

    @Test
    void theSumOfAnEmbeddedModelIsThatOfTheFileItBecomes() throws IOException {
        EmbeddedModel model = EmbeddedModel.usual(new UserFolder(home));
        assertThat(model.file()).isInstanceOf(Outcome.Success.class);
        JsonNode usual = models("list", "--format", "json").json().get(0);
        assertThat(usual.get("file").asString()).isEqualTo(model.place().toString());
        assertThat(usual.get("sha256").asString()).isEqualTo(Sha256.of(model.place()));
    }

    @Test
    void whatIsPartOfTheProgramIsNeitherFetchedNorTakenAway() {
        assertThat(models("pull", "atlas-demo").code()).isZero();
        Cli removed = models("remove", "atlas-demo");
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.err()).contains("is part of the program");
    }

    @Test
    void aModelIsFetchedOnlyAfterAgreement() throws IOException {
        byte[] content = Files.readAllBytes(model);
        try (var server = new ScriptedServer(ScriptedServer.whole(content))) {
            String catalog = catalog(server.address(), Sha256.of(model), content.length);
            Cli asked = models("pull", "tiny", "--catalog", catalog);
            assertThat(asked.code()).isEqualTo(1);
            assertThat(asked.err()).contains("license MIT", "https://example.org/tiny", "--yes");
            assertThat(server.requests()).isEmpty();

            Cli pulled = models("pull", "tiny", "--yes", "--catalog", catalog);
            Path file = home.toAbsolutePath().resolve("models/tiny/tiny.onnx");
            assertThat(pulled.code()).as(pulled.err()).isZero();
            assertThat(file).hasBinaryContent(content);
            assertThat(file.resolveSibling("tiny.onnx.convatlas.json")).content().contains("\"width\" : 32");
            assertThat(models("list", "--catalog", catalog, "--format", "json").json().at("/2/installed").asBoolean())
                    .isTrue();
            assertThat(models("pull", "tiny", "--yes", "--catalog", catalog).err()).contains("is here already");
            assertThat(server.requests()).hasSize(1);

            assertThat(models("remove", "tiny", "--catalog", catalog).code()).isZero();
            assertThat(home.resolve("models/tiny")).doesNotExist();
        }
    }

    @Test
    void aModelOfWhichTheServerLiesLeavesNothingBehind() throws IOException {
        byte[] content = Files.readAllBytes(model);
        try (var server = new ScriptedServer(ScriptedServer.whole(content))) {
            Cli pulled = models("pull", "tiny", "--yes", "--catalog",
                    catalog(server.address(), "0".repeat(64), content.length));
            assertThat(pulled.code()).isEqualTo(1);
            assertThat(pulled.err()).contains("SHA-256", "Nothing was kept");
            assertThat(home.resolve("models/tiny")).doesNotExist();
        }
    }

    @Test
    void aFileOfOnesOwnIsRememberedAndForgotten() {
        Cli added = models("add", model.toString());
        assertThat(added.code()).isZero();
        assertThat(added.err()).contains("as my-tiny-net");
        JsonNode own = models("list", "--installed", "--format", "json").json();
        assertThat(own).hasSize(3);
        assertThat(own.at("/2/id").asString()).isEqualTo("my-tiny-net");
        assertThat(own.at("/2/installed").asBoolean()).isTrue();
        assertThat(models("remove", "my-tiny-net").code()).isZero();
        assertThat(models("list", "--installed", "--format", "json").json()).hasSize(2);
        assertThat(model).exists();
    }

    @Test
    void whatIsNoModelIsNamedAndTheOthersAreDone() throws IOException {
        Path text = Files.writeString(elsewhere.resolve("page.onnx"), "<html>");
        Cli added = models("add", text.toString(), model.toString());
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.err()).contains("page.onnx").contains("as my-tiny-net");
    }

    @Test
    void anUnknownModelIsAnsweredWithOneOfANearName() {
        Cli pulled = models("pull", "mobilenetv2-11", "--yes");
        assertThat(pulled.code()).isEqualTo(1);
        assertThat(pulled.err()).contains("did you mean");
        assertThat(models("remove", "nothing").code()).isEqualTo(1);
        assertThat(models().code()).isEqualTo(2);
    }
}
