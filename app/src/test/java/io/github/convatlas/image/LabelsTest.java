package io.github.convatlas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Labels.LoadResult.Loaded;
import io.github.convatlas.image.Labels.LoadResult.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class LabelsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void imageNetHasAThousandDistinctNamesInBothLanguages() {
        var labels = Labels.imageNet();

        assertThat(labels.size()).isEqualTo(1000);
        assertThat(labels.all().stream().map(Label::english).distinct()).hasSize(1000);
        assertThat(labels.all().stream().map(Label::japanese).distinct()).hasSize(1000);
        assertThat(labels.all()).allSatisfy(label -> {
            assertThat(label.synset()).matches("n\\d{8}");
            assertThat(label.english()).isEqualTo(label.english().strip()).isNotEmpty();
            assertThat(label.japanese()).isEqualTo(label.japanese().strip()).isNotEmpty();
        });
    }

    /** ILSVRC 2012 sorts its classes by WordNet id, so the ids ascend. */
    @Test
    void imageNetIsInTheOrderOfItsSynsets() {
        assertThat(Labels.imageNet().all().stream().map(Label::synset)).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"0,tench,テンチ", "282,tiger cat,縞猫", "312,cricket,コオロギ", "435,bathtub,浴槽", "876,tub,桶", "456,bow,弓",
            "652,military uniform,軍服", "657,missile,ミサイル", "744,projectile,発射体", "837,sunglasses,サングラス",
            "999,toilet paper,トイレットペーパー"})
    void knownClassesHaveTheirNames(int index, String english, String japanese) {
        var label = Labels.imageNet().get(index);

        assertThat(label.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(label.text(Locale.FRENCH)).isEqualTo(english);
        assertThat(label.text(Locale.JAPAN)).isEqualTo(japanese);
    }

    @Test
    void theBackgroundShiftsEveryClassByOne() {
        var labels = Labels.imageNetWithBackground();

        assertThat(labels.size()).isEqualTo(1001);
        assertThat(labels.get(0).text(Locale.JAPANESE)).isEqualTo("背景");
        assertThat(labels.all().subList(1, 1001)).isEqualTo(Labels.imageNet().all());
    }

    @Test
    void theNumberOfOutputsChoosesTheBuiltInList() {
        assertThat(Labels.builtIn(1000)).contains(Labels.imageNet());
        assertThat(Labels.builtIn(1001)).contains(Labels.imageNetWithBackground());
        assertThat(Labels.builtIn(10)).isEmpty();
        assertThat(Labels.numbered(10).get(9).english()).isEqualTo("class 9");
    }

    @Test
    void anOutputBehindTheListStillHasAName() {
        assertThat(new Labels("two", List.of(Label.of("a"), Label.of("b"))).get(7).text(Locale.ENGLISH))
                .isEqualTo("class 7");
    }

    @Test
    void aListWithoutLabelsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Labels("none", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat\ndog\n", "cat\r\ndog\r\n\r\n", "\uFEFFcat\ndog", "0 cat\n1 dog", "0: cat\n1: dog",
            "1\tdog\n0\tcat",
            "0,cat\n1,dog\n", "0: 'cat'\n1: 'dog'", "0,\"cat\"\n1,\"dog\"", "1 cat\n2 dog\n",
            "index,label\n0,cat\n1,dog",
            "index;label\n0;cat\n1;dog", "n02121808 cat\nn02084071 dog", "[\"cat\", \"dog\"]",
            "{\"0\": \"cat\", \"1\": \"dog\"}",
            "{0: 'cat',\n 1: 'dog',}", "{\"0\": [\"n02121808\", \"cat\"], \"1\": [\"n02084071\", \"dog\"]}",
            "id\tname\n1\tdog\n\n0\tcat", "0 n02121808 cat\n1 n02084071 dog"})
    void everyUsualFormIsRead(String text) throws IOException {
        assertThat(loaded(text).all().stream().map(Label::english)).containsExactly("cat", "dog");
    }

    @Test
    void aLabelMayHaveCommas() throws IOException {
        assertThat(loaded("tench, Tinca tinca\ngoldfish, Carassius auratus\n").get(0).english())
                .isEqualTo("tench, Tinca tinca");
        assertThat(loaded("0: tench, Tinca tinca\n1: goldfish").get(0).english()).isEqualTo("tench, Tinca tinca");
        assertThat(loaded("index,label\n0,\"tench, Tinca tinca\"\n1,goldfish").get(0).english())
                .isEqualTo("tench, Tinca tinca");
    }

    @Test
    void digitsAreLabelsToo() throws IOException {
        assertThat(loaded("0\n1\n2\n").all().stream().map(Label::english)).containsExactly("0", "1", "2");
    }

    @Test
    void linesThatBeginWithTheSameNumberAreLabelsAndNotIndices() throws IOException {
        assertThat(loaded("1 dollar\n1 yen\n5 yen").get(1).english()).isEqualTo("1 yen");
    }

    @Test
    void indicesThatAreLeftOutAreNumbered() throws IOException {
        var labels = loaded("0 person\n2 car\n");

        assertThat(labels.all().stream().map(Label::english)).containsExactly("person", "class 1", "car");
    }

    @Test
    void aTableMayNameBothLanguagesAndTheSynset() throws IOException {
        assertThat(loaded("class_index,synset,en,ja\n0,n02121808,cat,猫\n").get(0))
                .isEqualTo(new Label("cat", "猫", "n02121808"));
    }

    @Test
    void theListIsNamedAfterItsFile() throws IOException {
        assertThat(loaded("cat\ndog").name()).isEqualTo("labels.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|there is no label in it",
            "'<!DOCTYPE html><html>'|is not a list of labels",
            "'cat\n\ndog'|line 2 is empty", "'[]'|it holds 0 labels",
            "'{\"cat\": 0}'|\"cat\" is not the index of a class",
            "'[\"cat\"'|its JSON cannot be read",
            "'index,label\n0,cat\n0,dog'|line 3 has an index that was there before",
            "'index,label\n0,cat\n999999999,dog'|line 3 has an index"})
    void whatIsNoListOfLabelsIsRefusedInASentence(String text, String part) throws IOException {
        var file = Files.writeString(folder.resolve("labels.txt"), text);

        assertThat(Labels.read(file)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.sentence()).startsWith(file.toString()).contains(part).endsWith("."));
    }

    @Test
    void otherEncodingsAreRefusedWithAdvice() throws IOException {
        var file = Files.write(folder.resolve("sjis.txt"), "猫\n犬\n".getBytes(Charset.forName("Shift_JIS")));

        assertThat(Labels.read(file))
                .isEqualTo(new Rejected(file + " is not text in UTF-8. Save it as UTF-8, one label a line."));
    }

    @Test
    void largeFilesAndFoldersAreRefused() throws IOException {
        var large = Files.write(folder.resolve("large.txt"), new byte[5 << 20]);

        assertThat(Labels.read(large)).isInstanceOf(Rejected.class);
        assertThat(Labels.read(folder)).isInstanceOf(Rejected.class);
        assertThat(Labels.read(folder.resolve("none"))).isInstanceOf(Rejected.class);
    }

    @Test
    void aListIsBounded() throws IOException {
        var text = String.join("\n", IntStream.rangeClosed(0, 100_001).mapToObj(i -> "label").toList());
        var file = Files.writeString(folder.resolve("long.txt"), text, StandardCharsets.US_ASCII);

        assertThat(Labels.read(file)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.sentence()).contains("more than 100000 lines"));
    }

    @Test
    void theListOfARealModelAgreesWithTheDerivedOne() {
        var file = Path.of("..", "..", "shared", "models", "coral_imagenet_labels_1001.txt");
        assumeTrue(Files.isReadable(file), "there is no real list of labels beside the project");

        var labels = ((Loaded) Labels.read(file)).labels();

        assertThat(labels.size()).isEqualTo(1001);
        assertThat(labels.get(1).english()).isEqualTo("tench, Tinca tinca");
        assertThat(labels.get(0).english()).isEqualTo(Labels.imageNetWithBackground().get(0).english());
    }

    private Labels loaded(String text) throws IOException {
        var result = Labels.read(Files.writeString(folder.resolve("labels.txt"), text));
        assertThat(result).isInstanceOf(Loaded.class);
        return ((Loaded) result).labels();
    }
}
