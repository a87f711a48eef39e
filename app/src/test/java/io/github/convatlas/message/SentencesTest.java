package io.github.convatlas.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SentencesTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");
    private static final ResourceBundle.Control ALONE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final Sentences japanese = Sentences.in(Locale.JAPANESE);

    @TempDir
    Path folder;

    static Stream<String> keys() {
        return bundle(Locale.ROOT).keySet().stream().sorted();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("io.github.convatlas.message.sentences", language, ALONE);
    }

    /** Every sentence is found by its own English form, not by that of another, and none of its gaps is lost. */
    @ParameterizedTest
    @MethodSource("keys")
    void areFoundByTheirEnglishForm(String key) {
        String english = bundle(Locale.ROOT).getString(key);
        String said = bundle(Locale.JAPANESE).getString(key);
        assertThat(gaps(said)).isEqualTo(gaps(english));
        assertThat(japanese.say(filled(english))).isEqualTo(filled(said));
    }

    @Test
    void gapsMayHoldPartsOfSentences() {
        assertThat(japanese.say("Could not fetch net.onnx: a.org did not answer for 5 s; b.org was not found; check the"
                + " connection to the network. Nothing was kept.")).isEqualTo(
                        "net.onnxを取得できませんでした。a.orgが5秒間応答しません。b.orgが見つかりません。"
                                + "ネットワークの接続を確かめてください。何も残していません。");
    }

    static Stream<String> reasons() {
        return keys().filter(key -> key.startsWith("fetch.") && !bundle(Locale.ROOT).getString(key).endsWith("."));
    }

    /** What a server did is said inside the sentence about the file, also where it ends with a name or a number. */
    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsSaidInsideTheSentenceAboutTheFile(String key) {
        String whole = "Could not fetch net.onnx: " + filled(bundle(Locale.ROOT).getString(key))
                + ". Nothing was kept.";
        assertThat(japanese.say(whole)).isEqualTo(bundle(Locale.JAPANESE).getString("fetch.failed")
                .replace("{0}", "net.onnx").replace("{1}", filled(bundle(Locale.JAPANESE).getString(key))));
    }

    @Test
    void whatIsNotKnownAndWhatIsEnglishStaysAsItIs() {
        assertThat(japanese.say("Something else.")).isEqualTo("Something else.");
        assertThat(Sentences.in(Locale.ENGLISH).say("it is a folder.")).isEqualTo("it is a folder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "PK\u0003\u0004zip", "....TFL3", "", "\u0089HDF", "GGUF", "{}",
            "version https://git-lfs.github.com/spec/v1\nsize 12\n", "\u0008\u0001\u0012"})
    void whatIsSaidAboutStrangersFilesIsKnown(String content) throws IOException {
        Path file = Files.write(folder.resolve("foreign.onnx"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(OnnxFile.open(file)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(japanese.say(refused.reason())).startsWith("foreign.onnx")
                        .isNotEqualTo(refused.reason()));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filled(String text) {
        return GAP.matcher(text).replaceAll(gap -> "X" + gap.group().charAt(1));
    }
}
