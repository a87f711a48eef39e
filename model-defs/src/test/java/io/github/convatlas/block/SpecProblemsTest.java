package io.github.convatlas.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;

class SpecProblemsTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final String FRAME = """
            {"formatVersion": 1, "id": "mine", "title": "Mine", "family": "Mine", "year": 2026, "source": {"paper": "none"},
             "parameters": {"resolution": {"type": "integer", "default": 32}, "classes": {"type": "integer", "default": 10}},
             "defaults": {"block": "conv-norm-activation"},
             "stages": [%s]}
            """;

    @Test
    void aCorrectSpecHasNoProblems() {
        assertThat(problemsOfRows(
                "{'out': 8, 'stride': 2}, {'globalPool': {}}, {'flatten': {}}, {'linear': {'out': 'classes'}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'block': 'mbcov', 'out': 8}                        | unknown block "mbcov" (did you mean "mbconv"?); known: basic, bottleneck
            {'out': 8, 'kernal': 3}                             | unknown parameter of the block "conv-norm-activation" "kernal" (did you mean "kernel"?)
            {'out': 8, 'kernel': 2.5}                           | "kernel" expects a whole number from 1 to 1000, found 2.5
            {'out': 'wdth * 8'}                                 | unknown name "wdth"
            {'out': '8 / 0'}                                    | cannot be computed: Division by zero
            {'out': '8 +'}                                      | is not an expression
            {'out': 0}                                          | "out" expects a number of channels from 1 to 1000000, found 0
            {'out': 8, 'activation': 'rellu'}                   | unknown activation "rellu" (did you mean "relu"?); known: none, relu, relu6
            {'out': 8, 'repeat': 5000}                          | "repeat" expects a whole number from 0 to 1000, found 5000
            {'out': 1000000, 'kernel': 999}                     | grows beyond 68719476736 params
            {'out': 8, 'kernel': 99, 'padding': 'valid'}        | the kernel 99x99 (reaching over 99x99 pixels) is larger than the padded map of 32x32
            {'kernel': 3}                                       | the block "conv-norm-activation" needs "out"
            {'out': 9, 'groups': 2}                             | 9 output channels cannot form 2 groups
            {'linear': {'out': 10}}                             | a fully connected layer reads a vector, found the map 1 × 3 × 32 × 32
            {'conv': {'kernel': 3, 'out': 8}, 'flatten': {}}    | a step does one thing, found "conv" and "flatten"
            {'out': 8, 'from': 'nowhere'}                       | unknown step "nowhere"
            {'conv': {'kernel': 3, 'out': 8}, 'repeat': 2}      | only a block can be repeated
            {'add': ['input']}                                  | "add" joins at least two steps, found 1
            {'dropout': {'rate': 7}}                            | "rate" expects a number from 0 to 1, found 7
            {'out': 8, 'padding': 9}                            | a padding of 9 lets the kernel see nothing but padding
            {'out': 'round(1/3, 10000000)'}                     | is not an expression
            {'out': 8, 'let': {'in': 3}}                        | the name "in" means something else already
            {'out': 8, 'let': {'a b': 3}}                       | a name consists of letters and digits
            {'out': 8, 'when': false}                           | the network has no layer: every row is left out
            {'resize': {'factor': 1000000}}                     | grows beyond 2147483647 elements in one tensor
            {'resize': {'like': 'later'}}                       | unknown step "later"; known: input
            """)
    void aWrongRowIsNamedWithWhatWouldBeRight(String row, String message) {
        assertThat(problemsOfRows(row)).first().asString().contains(message);
    }

    @Test
    void aProblemKnowsItsLineColumnAndPath() {
        String text = FRAME.formatted("{\"out\": 8},\n    {\"out\": 16, \"strde\": 2}");

        Problem problem = ATLAS.validate("mine.json", text).getFirst();

        assertThat(problem.place().toString()).isEqualTo("mine.json:5:26 (stages[1].strde)");
    }

    @Test
    void aMistakeThatShowsInsideABlockIsReportedAtTheRow() {
        assertThat(problemsOfRows("{'out': 8, 'kernel': 99, 'padding': 'valid'}").getFirst().place().path())
                .isEqualTo("stages[0]");
    }

    @Test
    void unequalShapesAtAnAddAreAProblemAtTheAdd() {
        assertThat(problemsOfRows("{'id': 'a', 'out': 8}, {'id': 'b', 'out': 16}, {'add': ['a', 'b']}")).first()
                .asString()
                .contains("stages[2]")
                .contains("an add needs equal shapes, found 1 × 8 × 32 × 32 and 1 × 16 × 32 × 32");
    }

    @Test
    void unequalMapsAtAConcatAreAProblem() {
        assertThat(problemsOfRows("{'id': 'a', 'out': 8}, {'id': 'b', 'out': 8, 'stride': 2}, {'concat': ['a', 'b']}"))
                .first()
                .asString().contains("a concat needs maps of one size");
    }

    @Test
    void aRowThatReadsALaterRowIsACycle() {
        assertThat(problemsOfRows("{'id': 'a', 'out': 8, 'from': 'b'}, {'id': 'b', 'out': 8}")).first().asString()
                .contains("\"b\" is read here but does not come before: that would be a cycle");
    }

    @Test
    void repeatsThatMultiplyEndWithASentence() {
        String rows = "{'out': 8, 'repeat': 1000}".concat(", {'out': 8, 'repeat': 1000}".repeat(9));

        assertThat(problemsOfRows(rows)).first().asString().contains("grows beyond 20000 layers");
    }

    @Test
    void everyMistakeOfAFileIsReportedAtOnce() {
        assertThat(problemsOfRows("{'out': 8, 'kernal': 3}, {'out': 'x +'}, {'block': 'nothing'}")).hasSize(3);
    }

    @Test
    void oneWrongRowIsOneProblem() {
        assertThat(problemsOfRows("{'block': 'nothing'}")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "number", "default": 224.5}                     | must be of type integer
            {"type": "integer", "default": 0}                        | from 1 to 8192, found 0
            {"type": "integer", "default": 100000}                   | from 1 to 8192, found 100000
            {"type": "choice", "choices": ["a"], "default": "a"}     | must be of type integer
            """)
    void theResolutionIsAWholeNumberOfPixels(String declared, String message) {
        String text = FRAME.formatted("{\"out\": 8}").replace("{\"type\": \"integer\", \"default\": 32}", declared);

        assertThat(ATLAS.validate("mine.json", text)).first().asString().contains(message);
    }

    @Test
    void namesThatDifferOnlyByCapitalsAreRefused() {
        String text = FRAME.formatted("{\"out\": 8}").replace("\"parameters\": {",
                "\"parameters\": {\"k\": {\"type\": \"integer\", \"default\": 1}, \"K\": {\"type\": \"integer\", \"default\": 2}, ");

        assertThat(ATLAS.validate("mine.json", text)).first().asString()
                .contains("differs from another only by capitals");
    }

    @Test
    void productsThatOverflowAreAProblemAndNotAnException() {
        String joined = "{'concat': [%s]}".formatted(String.join(", ", Collections.nCopies(64, "'wide'")));
        String rows = "{'id': 'wide', 'out': 1000000, 'kernel': 1}, " + joined
                + ", {'conv': {'kernel': 1000, 'out': 1000000}}";

        assertThat(problemsOfRows(rows)).first().asString().contains("grows beyond");
    }

    @Test
    void aMarkOfTheByteOrderIsPassedOver() {
        assertThat(ATLAS.validate("mine.json", "\uFEFF" + FRAME.formatted("{\"out\": 8}"))).isEmpty();
    }

    @Test
    void anOutputThatDoesNotExistIsNamedWhereItIsWritten() {
        String text = FRAME.formatted("{\"out\": 8}").replace("\"stages\":",
                "\"outputs\": {\"low\": \"stage9\"},\n \"stages\":");

        assertThat(ATLAS.validate("mine.json", text)).first().asString().contains("mine.json:4:21 (outputs.low)")
                .contains("unknown step \"stage9\" (did you mean \"stage1\"?)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"formatVersion": 1, "formatVersion": 1}` | Duplicate Object property "formatVersion"
            `{"formatVersion": 1`                      | not valid JSON
            `[]`                                       | expected an object (a network), found an empty list
            `{} {}`                                    | text after the end
            `{"formatVersion": 1e999999999}`           | exponent
            ` `                                        | the file is empty
            """)
    void whatIsNotASpecIsRefused(String text, String message) {
        assertThat(ATLAS.validate("odd.json", text == null ? "" : text)).first().asString().contains(message);
    }

    @Test
    void aNewerFormatIsNamedAsSuch() {
        assertThat(ATLAS.validate("new.json",
                FRAME.formatted("{\"out\": 8}").replace("\"formatVersion\": 1", "\"formatVersion\": 2")))
                .first().asString().contains("reads format version 1, the file is written in version 2");
    }

    private static List<Problem> problemsOfRows(String rows) {
        return ATLAS.validate("mine.json", FRAME.formatted(rows.replace('\'', '"')));
    }
}
