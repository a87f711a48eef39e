package io.github.convatlas.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class BackboneTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final String FRAME = """
            {"formatVersion": 1, "id": "mine", "title": "Mine", "family": "Mine", "year": 2026, "source": {"paper": "none"},
             "parameters": {"resolution": {"type": "integer", "default": 64}, "classes": {"type": "integer", "default": 10}},
             "defaults": {"block": "conv-norm-activation"}, %s}
            """;

    @Test
    void theRowsOfABackboneComeFirstAndCarryItsName() {
        ShapedNetwork network = open("'backbone': {'network': 'mobilenet-v1'}, 'head': [{'out': 7, 'kernel': 1}]");

        assertThat(network.graph().stages().getFirst().id()).isEqualTo("backbone.stem1");
        assertThat(network.graph().nodes()).containsKey(new LayerId("backbone.stage2.1.pointwise"))
                .doesNotContainKey(new LayerId("backbone.fc"));
        assertThat(network.output()).isEqualTo(Shape.map(7, 2, 2));
    }

    @Test
    void aBackboneReachesThroughTheRowThatIsNamed() {
        ShapedNetwork network = open(
                "'backbone': {'network': 'mobilenet-v3-large', 'through': 'head1'}, 'head': [{'globalPool': {}}]");

        assertThat(network.output()).isEqualTo(Shape.map(960, 1, 1));
        assertThat(network.graph().stages()).filteredOn(stage -> stage.id().equals("backbone.head1"))
                .extracting(Stage::section).containsExactly(Stage.Section.BODY);
    }

    @Test
    void aHeadReadsTheRowsAndStepsOfItsBackbone() {
        ShapedNetwork network = open("'backbone': {'network': 'mobilenet-v2', 'parameters': {'width': 0.5}}, "
                + "'head': [{'id': 'low', 'from': 'backbone.stage3', 'out': 8}, "
                + "{'id': 'wide', 'from': 'backbone.stage6.1.expand', 'out': 4, 'kernel': 1}], "
                + "'outputs': {'low': 'low', 'wide': 'wide', 'deep': 'backbone.stage7'}");

        assertThat(network.graph().outputs()).containsOnlyKeys("low", "wide", "deep");
        assertThat(network.inputShapes(new LayerId("low.1.conv"))).containsExactly(Shape.map(16, 8, 8));
        assertThat(network.inputShapes(new LayerId("wide.1.conv"))).containsExactly(Shape.map(48 * 6, 4, 4));
    }

    @ParameterizedTest
    @CsvSource({"raspp-mobilenet-v2, classifier", "lraspp-mobilenet-v3-large, sum",
            "deeplabv3-mobilenet-v3-large, refine"})
    void aBackboneMayItselfHaveABackbone(String id, String through) {
        ShapedNetwork network = open("'backbone': {'network': '" + id + "', 'through': '" + through
                + "'}, 'head': [{'id': 'last', 'from': 'backbone.backbone.stem1', 'out': 8}]");

        assertThat(network.graph().stages().getFirst().id()).isEqualTo("backbone.backbone.stem1");
        assertThat(network.graph().nodes()).containsKey(new LayerId("last.1.conv"));
    }

    @Test
    void anUnknownStepIsNamedWithAFewThatWouldDo() {
        assertThat(problems(
                "'backbone': {'network': 'mobilenet-v2'}, 'head': [{'from': 'backbone.stage2.1.expant', 'out': 8}]"))
                .first().asString().contains("did you mean \"backbone.stage2.1.expand\"?").hasSizeLessThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'network': 'mobilnet-v9'}                                          | the network "mobilnet-v9" to begin with is not known
            {'network': 'mobilenet-v1', 'through': 'stage99'}                   | unknown row of mobilenet-v1 "stage99" (did you mean "stage9"?)
            {'network': 'mobilenet-v1', 'parameters': {'widht': 1}}             | unknown parameter of mobilenet-v1 "widht" (did you mean "width"?)
            {'network': 'mobilenet-v1', 'parameters': {'resolution': 1}}        | unknown parameter of mobilenet-v1 "resolution"
            {'network': 'mobilenet-v1', 'parameters': {'width': 'size'}}        | unknown name "size"
            {'network': 'mobilenet-v1', 'parameters': {'width': -1}}            | "width" expects a number from 0.05 to 16, found -1
            """)
    void aWrongBackboneIsNamedWithWhatWouldBeRight(String backbone, String message) {
        assertThat(problems("'backbone': " + backbone + ", 'head': [{'out': 8}]")).first().asString()
                .contains(message.replace('\'', '"'));
    }

    @Test
    void networksThatBeginWithThemselvesEndWithASentence() {
        String text = FRAME.formatted("'backbone': {'network': 'mine'}".replace('\'', '"'));
        List<NetworkSpec> read = value(ATLAS.readNetworks("mine.json", text));
        Reading<ShapedNetwork> opened = ATLAS.with(read).open("mine");

        assertThat(opened).isInstanceOfSatisfying(Reading.Failure.class,
                failure -> assertThat(failure.problems().toString()).contains("begin with each other have no end"));
    }

    @Test
    void aMemberReplacesPartsOfTheSharedTable() {
        String text = FRAME.replace("\"id\": \"mine\", ", "").formatted(
                """
                        "members": {"small": {}, "large": {"title": "Large", "year": 2027, "stages": [{"out": 32, "repeat": 2}]}},
                        "stem": [{"out": 4}], "stages": [{"out": 8}]""");
        List<NetworkSpec> read = value(ATLAS.readNetworks("mine.json", text));

        assertThat(read).extracting(NetworkSpec::title).containsExactly("Mine", "Large");
        assertThat(read).extracting(NetworkSpec::year).containsExactly(2026, 2027);
        assertThat(value(ATLAS.shape(read.getFirst(), Map.of())).output().channels()).isEqualTo(8);
        assertThat(value(ATLAS.shape(read.getLast(), Map.of())).graph().stages()).hasSize(2);
        assertThat(value(ATLAS.shape(read.getLast(), Map.of())).output().channels()).isEqualTo(32);
    }

    @Test
    void aVariantIsASettingThatHasAName() {
        String variants = "'variants': [{'name': {'en': 'tiny', 'ja': '極小'}, 'parameters': {'classes': 2}}], "
                + "'stages': [{'out': 'classes'}]";
        NetworkSpec network = value(ATLAS.readNetworks("mine.json", FRAME.formatted(variants.replace('\'', '"'))))
                .getFirst();

        assertThat(network.variants().getFirst().name().japanese()).isEqualTo("極小");
        assertThat(value(ATLAS.shape(network, network.variants().getFirst().assignments())).output().channels())
                .isEqualTo(2);
        assertThat(problems("'variants': [{'name': 'tiny', 'parameters': {'clases': 2}}], 'stages': [{'out': 8}]"))
                .first().asString().contains("unknown parameter \"clases\" (did you mean \"classes\"?)");
    }

    @Test
    void aNumberCanHaveChoices() {
        String text = FRAME.formatted("'stages': [{'out': 'groups * 8'}]".replace('\'', '"')).replace("\"classes\"",
                "\"groups\": {\"type\": \"integer\", \"choices\": [1, 2, 4], \"default\": 2}, \"classes\"");
        NetworkSpec network = value(ATLAS.readNetworks("mine.json", text)).getFirst();

        assertThat(value(ATLAS.shape(network, Map.of("groups", "4"))).output().channels()).isEqualTo(32);
        assertThat(ATLAS.shape(network, Map.of("groups", "3"))).isInstanceOfSatisfying(Reading.Failure.class,
                failure -> assertThat(failure.problems().toString()).contains("expects one of 1, 2, 4, found 3"));
    }

    private static ShapedNetwork open(String fields) {
        return value(ATLAS.readNetworks("mine.json", FRAME.formatted(fields.replace('\'', '"')))
                .then((List<NetworkSpec> read) -> ATLAS.shape(read.getFirst(), Map.of())));
    }

    private static List<Problem> problems(String fields) {
        return ATLAS.validate("mine.json", FRAME.formatted(fields.replace('\'', '"')));
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Success<T>(T value) -> value;
            case Reading.Failure<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
