package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class DemoCommandTest {
    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private Cli demo(String... args) {
        return Cli.runAt(home, Stream.concat(Stream.of("demo"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void theReportSaysHowManyAreRightHowFarItCanBeBelievedAndWhatIsTakenForWhat() {
        JsonNode report = demo("evaluate", "--pictures", "90", "--format", "json").json();
        assertThat(report.get("pictures").asInt()).isEqualTo(90);
        assertThat(report.get("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(report.get("expectedCalibrationError").asDouble()).isBetween(0.0, 0.2);
        assertThat(report.get("classes")).hasSize(18);
        assertThat(report.at("/classes/16/label").asString()).isEqualTo("check mark");
        assertThat(report.get("inferenceMs").asDouble()).isPositive();
        int mistakes = 0;
        for (JsonNode confusion : report.get("confusions")) {
            mistakes += confusion.get("times").asInt();
        }
        assertThat(mistakes).isEqualTo(90 - report.get("right").asInt());
    }

    @Test
    void theReportIsReadInEitherLanguage() {
        assertThat(demo("evaluate", "--pictures", "18").out()).contains("recall %", "of 18 right",
                "expected calibration error");
        assertThat(demo("evaluate", "--pictures", "18", "--lang", "ja").out()).contains("再現率", "18枚中", "期待較正誤差",
                "ハート");
    }

    @Test
    void theSamePicturesGiveTheSameReport() {
        String[] args = {"evaluate", "--pictures", "36", "--seed", "5", "--model", "atlas-demo-int8", "--format",
                "json"};
        assertThat(demo(args).json().get("confusions")).isEqualTo(demo(args).json().get("confusions"));
    }

    @Test
    void drawnPicturesAreFilesInFoldersThatCanBeJudgedAgain() throws IOException {
        Path drawn = elsewhere.resolve("drawn");
        assertThat(demo("pictures", drawn.toString(), "--count", "36", "--seed", "9").code()).isZero();
        assertThat(drawn.resolve("check-mark")).isDirectoryContaining("glob:**/check-mark-*.png");
        JsonNode asFiles = demo("evaluate", "--folder", drawn.toString(), "--format", "json").json();
        JsonNode atOnce = demo("evaluate", "--pictures", "36", "--seed", "9", "--format", "json").json();
        assertThat(asFiles.get("classes")).isEqualTo(atOnce.get("classes"));
        assertThat(asFiles.get("expectedCalibrationError").asDouble())
                .isCloseTo(atOnce.get("expectedCalibrationError").asDouble(), within(1e-9));
    }

    @Test
    void aFolderThatCannotBeJudgedIsExplained() throws IOException {
        Path strange = Files.createDirectories(elsewhere.resolve("elephant")).resolve("one.png");
        Files.writeString(strange, "no picture");
        Cli none = demo("evaluate", "--folder", elsewhere.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("one.png", "check-mark");
        Path heart = Files.createDirectories(elsewhere.resolve("heart")).resolve("two.png");
        Files.move(strange, heart);
        assertThat(demo("evaluate", "--folder", elsewhere.toString()).err()).contains("two.png");
        Files.delete(heart);
        assertThat(demo("evaluate", "--folder", elsewhere.toString()).err()).contains("no pictures");
    }

    @Test
    void theSheetHasARowForEachClass() throws IOException {
        Path sheet = elsewhere.resolve("sheet.png");
        assertThat(demo("sheet", "-o", sheet.toString(), "--columns", "2").code()).isZero();
        var image = ImageIO.read(sheet.toFile());
        assertThat(image.getHeight()).isGreaterThan(8 * image.getWidth());
    }

    @Test
    void theCardIsPrintedAndWrongUsageIsExplained() {
        assertThat(demo("card").out()).startsWith("# Atlas Demo").contains("## Limits");
        assertThat(demo("card", "--lang", "ja").out()).contains("## 限界");
        assertThat(demo().code()).isEqualTo(2);
        assertThat(demo("evaluate", "--pictures", "0").code()).isNotZero();
    }
}
