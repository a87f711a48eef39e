package io.github.convatlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.json.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Strangers' files: whatever stands in them, the answer is a list of problems and never an exception. */
class SpecFuzzTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final int ROUNDS = 150;
    private static final List<String> FRAGMENTS = List.of("0", "-1", "1e9", "99999999", "null", "true", "\"\"",
            "\"in\"",
            "[]", "{}", "\"in * in * in * in\"", "\"if(first, 0, in)\"", "\"input\"", "\"1 / (in - in)\"", "2.5",
            "\"relu\"",
            "[1, 2]", "\"x\\u0000y\"", "\"classes\"", "\"repeats[99]\"", "\"repeats\"", "\"stride\"",
            "\"round(1/3, 10000000)\"",
            "{\"type\": \"number\", \"default\": 0.5}", "{\"factor\": 1000000}", "1000000");

    @ParameterizedTest
    @ValueSource(strings = {"vgg.json", "resnet.json", "mobilenet-v2.json", "mobilenet-v3-small.json", "nfnet.json"})
    void aMutatedSpecIsRefusedOrReadButNeverBreaksTheReader(String file) {
        String original = BuiltInFiles.read("networks/" + file);
        var random = new Random(file.hashCode());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Problem> problems = ATLAS.validate(file, mutated(original, random));
            refused += problems.isEmpty() ? 0 : 1;
            assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private static String mutated(String text, Random random) {
        var mutant = new StringBuilder(text);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(4)) {
                case 0 -> mutant.deleteCharAt(at);
                case 1 -> mutant.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 2 -> replaceValue(mutant, at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                default -> mutant.setLength(Math.max(1, random.nextBoolean() ? at : mutant.length() - 1));
            }
        }
        return mutant.toString();
    }

    private static void replaceValue(StringBuilder mutant, int from, String fragment) {
        int colon = mutant.indexOf(": ", from);
        int end = colon < 0 ? -1 : mutant.indexOf(",", colon);
        if (end > 0) {
            mutant.replace(colon + 2, end, fragment);
        }
    }
}
