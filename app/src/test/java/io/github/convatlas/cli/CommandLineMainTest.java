package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CommandLineMainTest {

    @TempDir
    private Path folder;

    @Test
    void versionIsFilledInByTheBuild() throws IOException {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(Cli.run("--version").out()).startsWith("ConvAtlas " + Version.current());
    }

    @ParameterizedTest
    @CsvSource({"--no-such-option", "nonsense", "summary", "blocks", "counts --format xml vgg16", "list extra",
            "counts --article x", "list --lang fr", "''"})
    void wrongUsageIsOneSentenceAndCodeTwo(String words) {
        Cli run = Cli.run(words.isEmpty() ? new String[0] : words.split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("convatlas: ").endsWith(" --help");
    }

    @Test
    void aMisspeltCommandIsGuessed() {
        assertThat(Cli.run("cuonts").err()).contains("unknown command \"cuonts\" (did you mean \"counts\"?)");
    }

    @Test
    void aMistypedNetworkInThePlaceOfACommandIsGuessedAndHiddenCommandsStayHidden() {
        String said = Cli.run("mobilenet-v4").err();
        assertThat(said).contains("unknown command \"mobilenet-v4\"; known: list, ")
                .contains("did you mean \"summary mobilenet-v").doesNotContain("try-file");
        assertThat(Cli.run("cuonts").err()).doesNotContain("try-file");
    }

    @Test
    void aMistypedNetworkIsGuessedByEveryCommandThatTakesOne() {
        for (String[] words : List.of(new String[]{"summary", "mobilenet-v4"}, new String[]{"bench", "mobilenet-v4"},
                new String[]{"blocks", "mobilenet-v4"}, new String[]{"diff", "mobilenet-v4", "vgg11"},
                new String[]{"diagram", "mobilenet-v4", "-o", "no.svg"}, new String[]{"onnx", "mobilenet-v4", "-o",
                        "no.onnx"},
                new String[]{"facts", "mobilenet-v4"}, new String[]{"lineage", "mobilenet-v4"},
                new String[]{"bench-blocks", "mobilenet-v4"},
                new String[]{"bench-roofline", "mobilenet-v4", "-o", "no.svg"},
                new String[]{"classify", "--model", "mobilenet-v4", "pom.xml"})) {
            Cli run = Cli.run(words);
            assertThat(run.code()).as(words[0]).isEqualTo(1);
            assertThat(run.err()).as(words[0]).contains("did you mean \"mobilenet-v");
        }
    }

    @Test
    void helpOfClassifySaysThatItsJsonIsALineForEachPicture() {
        assertThat(Cli.run("classify", "--help").out()).contains("JSON Lines");
    }

    @Test
    void helpGoesToStandardOutput() {
        Cli run = Cli.run("counts", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: convatlas counts", "--article");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void listHasTheFieldsProgramsRelyOn() {
        JsonNode networks = Cli.run("list", "--format", "json").json();
        assertThat(networks).isNotEmpty().allSatisfy(network -> assertThat(network.propertyNames()).contains("id",
                "family", "year", "params", "macs", "resolution"));
        assertThat(networks).filteredOn(network -> network.get("id").asString().equals("mobilenet-v2"))
                .singleElement().satisfies(network -> {
                    assertThat(network.get("family").asString()).isEqualTo("MobileNet");
                    assertThat(network.get("year").asInt()).isEqualTo(2018);
                    assertThat(network.get("params").asLong()).isEqualTo(3_504_872);
                    assertThat(network.get("macs").asLong()).isEqualTo(300_774_272);
                    assertThat(network.get("resolution").asInt()).isEqualTo(224);
                });
    }

    @Test
    void listIsShortForPeopleAndExactForSpreadsheets() {
        assertThat(Cli.run("list").out())
                .containsPattern("mobilenet-v2 +MobileNetV2 +MobileNet +2018 +3.50M +301M +224\n");
        assertThat(Cli.run("list", "--format", "csv").out())
                .contains("mobilenet-v2,MobileNetV2,MobileNet,2018,3504872,300774272,224\n");
    }

    @Test
    void blocksStandSideBySide() {
        JsonNode json = Cli.run("blocks", "mnasnet-a1", "efficientnet-b0", "--format", "json").json();
        assertThat(json.get("networks")).hasSize(2);
        assertThat(json.at("/networks/1/rows/6").toString())
                .isEqualTo("{\"resolution\":28,\"label\":\"MB3x3, 80, 240\","
                        + "\"repeat\":1,\"stride\":2,\"section\":\"body\"}");
        assertThat(Cli.run("blocks", "mnasnet-a1", "efficientnet-b0").out())
                .contains("        14  MB3x3, 80, 480  x3     MB3x3, 80, 480  x2\n");
    }

    @Test
    void resultsGoIntoAFileWhoseNameMayTellTheFormat() throws IOException {
        Path file = folder.resolve("counts.csv");
        Cli run = Cli.run("counts", "vgg16", "-o", file.toString());
        assertThat(run).isEqualTo(new Cli(0, "", "convatlas: wrote " + file + "\n"));
        assertThat(file).content().startsWith("resolution,VGG16\n");
        assertThat(Cli.run("counts", "vgg16", "--format", "table", "-o", file.toString()).code()).isZero();
        assertThat(file).content().startsWith("3x3 convolutions by the resolution of their input");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void noFolderIsMadeForAFile() {
        Path file = folder.resolve("missing/x.onnx");
        Cli run = Cli.run("onnx", "squeezenet-1.1", "-o", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the folder " + folder.resolve("missing") + " does not exist.");
        assertThat(Cli.run("counts", "vgg16", "-o", folder.resolve("missing/x.csv").toString()).code()).isEqualTo(1);
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void aNetworkInPlaceOfACommandIsUnderstood() {
        assertThat(Cli.run("mobilenet-v2").err())
                .contains("\"mobilenet-v2\" is a network, not a command; did you mean \"summary mobilenet-v2\"?");
        assertThat(Cli.run("mobilenet-v2@width=0.5").err()).contains("summary mobilenet-v2@width=0.5");
        assertThat(Cli.run("mine.onnx").err()).contains("did you mean \"inspect mine.onnx\"?");
        assertThat(Cli.run("lst").err()).contains("list");
    }

    @Test
    void aWrongListOrValueIsOneClearSentence() {
        assertThat(Cli.run("summary", "resnet50@repeats=0").err()).isEqualTo(
                "convatlas: resnet50@repeats=0: \"repeats\" expects 4 numbers with / between them, such as 3/4/6/3;"
                        + " found 0.\n");
        assertThat(Cli.run("summary", "resnet50@repeats=3/4/6/3/5").err()).contains("expects 4 numbers");
        assertThat(Cli.run("summary", "resnet50@repeats=2/2/2/2").code()).isZero();
        assertThat(Cli.run("summary", "mobilenet-v2@width=0,75").err())
                .contains("a number is written with a point: width=0.75");
        assertThat(Cli.run("summary", "mobilenet-v3-large@minimalistic").err()).contains("minimalistic=true");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Cli run = Cli.run("list", "-o", file.resolve("list.csv").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("convatlas: cannot write " + file.resolve("list.csv")
                + ": a file stands where a folder is needed.\n");
    }
}
