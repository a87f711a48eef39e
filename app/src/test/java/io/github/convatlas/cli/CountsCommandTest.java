package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

class CountsCommandTest {

    @ParameterizedTest
    @CsvSource({"1, table", "2, table", "1, json", "2, json", "1, csv", "2, csv", "1, markdown", "2, markdown",
            "1, latex", "2, latex", "1, html", "2, html"})
    void theTablesOfTheArticleComeInEveryFormat(String number, String format) throws IOException {
        Cli run = Cli.run("counts", "--article", number, "--format", format);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(golden("counts-article-" + number + "." + format));
    }

    @Test
    void theTablesOfTheArticleComeInJapanese() throws IOException {
        assertThat(Cli.run("counts", "--article", "1", "--lang", "ja").out())
                .isEqualTo(golden("counts-article-1-ja.table"));
    }

    @Test
    void jsonHasTheCountsAndThePublishedOnes() {
        JsonNode network = Cli.run("counts", "mobilenet-v2", "--format=json").json().at("/networks/0");
        assertThat(network.get("id").asString()).isEqualTo("mobilenet-v2");
        assertThat(network.get("resolutions").toString()).isEqualTo("[224,112,56,28,14,7]");
        assertThat(network.get("counts").toString()).isEqualTo("[1,2,2,3,7,3]");
        assertThat(network.get("published").toString()).isEqualTo("[1,2,2,2,7,3]");
        assertThat(network.at("/errata/0/resolution").asInt()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"table", "json", "csv", "markdown", "latex", "html"})
    void anotherRuleStandsInTheCaptionAndTakesThePrintedCountsAway(String format) throws IOException {
        Cli run = Cli.run("counts", "--article", "2", "--by", "output", "--five-by-five", "1", "--shortcuts",
                "--format",
                format);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(golden("counts-article-2-output-1-shortcuts." + format));
    }

    @Test
    void headsCountOnRequest() {
        String network = "lraspp-mobilenet-v3-large";
        int without = Cli.run("counts", network, "--format", "json").json().at("/networks/0/total").asInt();
        JsonNode with = Cli.run("counts", "ssdlite320-mobilenet-v3-large", "--heads", "--format", "json").json();
        assertThat(with.at("/rule").toString())
                .isEqualTo("{\"by\":\"input\",\"fiveByFive\":2,\"shortcuts\":false,\"heads\":true}");
        assertThat(with.at("/networks/0/total").asInt()).isGreaterThan(without);
    }

    @Test
    void aFiveByFiveCountsOneOrTwo() {
        Cli run = Cli.run("counts", "vgg16", "--five-by-five", "3");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("count of a 5x5", "3");
    }

    @Test
    void aNetworkTheArticleDoesNotHaveHasNothingPublished() {
        JsonNode networks = Cli.run("counts", "mobilenet-v2@resolution=192", "vgg16", "--format", "json").json();
        assertThat(networks.at("/networks/0/id").asString()).isEqualTo("mobilenet-v2@resolution=192");
        assertThat(networks.at("/networks/0/published").isNull()).isTrue();
        assertThat(networks.at("/networks/0/resolutions").toString()).isEqualTo("[192,96,48,24,12,6]");
        assertThat(networks.at("/networks/1/published").toString()).isEqualTo("[2,2,3,3,3,null]");
    }

    @Test
    void furtherNetworksStandBesideATableOfTheArticle() {
        Cli run = Cli.run("counts", "--article", "2", "mobilenet-v3-small", "--format", "json");
        assertThat(run.json().get("networks")).hasSize(8);
        assertThat(run.json().at("/networks/7/counts").toString()).isEqualTo("[1,1,1,3,10,4]");
    }

    @Test
    void rowsOfDifferentInputSizesAreAlignedByHalvings() {
        assertThat(Cli.run("counts", "mobilenet-v2", "xception", "--format", "csv").out()).isEqualTo("""
                resolution,MobileNetV2 @224,Xception @299
                1/1,1,1
                1/2,2,3
                1/4,2,2
                1/8,3,2
                1/16,7,26
                1/32,3,2
                sum,18,36
                """);
    }

    @Test
    void theGoodOnesAreDoneAndEachBadOneIsNamed() {
        Cli run = Cli.run("counts", "vgg-16", "vgg16", "no-such.json", "model.onnx", "vgg19@norn=batch", "--format",
                "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("resolution,VGG16\n224,2\n");
        assertThat(run.err().lines()).containsExactly(
                "convatlas: vgg-16: unknown network \"vgg-16\" (did you mean \"vgg16\"?); \"convatlas list\" shows all.",
                "convatlas: no-such.json: it does not exist. Check the name and the folder.",
                "convatlas: model.onnx: it does not exist. Check the name and the folder.",
                "convatlas: vgg19@norn=batch: unknown parameter of vgg19 \"norn\" (did you mean \"norm\"?); known: repeats, norm, resolution, classes.");
    }

    @Test
    void nothingIsPrintedWhereNothingCouldBeOpened() {
        Cli run = Cli.run("counts", "nonsense", "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTableTheArticleDoesNotHaveIsWrongUsage() {
        assertThat(Cli.run("counts", "--article", "3").code()).isEqualTo(2);
        assertThat(Cli.run("counts").code()).isEqualTo(2);
    }

    private static String golden(String name) throws IOException {
        try (var file = CountsCommandTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
