package io.github.convatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class LineageTest {
    private static final Lineage LINEAGE = Lineage.builtIn();
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void everyNetworkOfTheAtlasHasItsPlace() {
        assertThat(ATLAS.networks()).extracting(NetworkSpec::id).allMatch(LINEAGE::knows);
    }

    @Test
    void everyNetworkItNamesOpens() {
        assertThat(LINEAGE.networks()).allSatisfy(
                reference -> assertThat(ATLAS.open(reference)).isInstanceOf(Reading.Success.class));
    }

    @Test
    void referencesAreWrittenAsTheirNetworksNameThemselves() {
        assertThat(LINEAGE.networks()).allSatisfy(reference -> {
            if (ATLAS.open(reference) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)) {
                assertThat(network.identity().reference()).isEqualTo(reference);
            }
        });
    }

    @Test
    void noNetworkIsItsOwnAncestor() {
        assertThat(LINEAGE.networks()).allSatisfy(reference -> assertThat(before(reference)).doesNotContain(reference));
    }

    private static Set<String> before(String reference) {
        var found = new HashSet<String>();
        for (Descent descent : LINEAGE.ancestors(reference)) {
            if (descent.from() instanceof Origin.Network(String ancestor) && found.add(ancestor)) {
                found.addAll(before(ancestor));
            }
        }
        return found;
    }

    @Test
    void everyIdeaLeadsSomewhereAndEverySentenceIsInBothLanguages() {
        assertThat(LINEAGE.works()).allSatisfy(work -> {
            assertThat(LINEAGE.descendants(work)).isNotEmpty();
            assertThat(work.idea().japanese()).endsWith("。");
            assertThat(work.source().title()).isNotEmpty();
        });
        assertThat(LINEAGE.descents()).allSatisfy(descent -> {
            assertThat(descent.change().english()).endsWith(".").matches("[A-Z].*");
            assertThat(descent.change().japanese()).endsWith("。").matches(".*[ぁ-ん].*");
            assertThat(descent.source().title()).isNotEmpty();
        });
    }

    @Test
    void efficientNetComesFromMnasNetAndNotFromMobileNetV3() {
        assertThat(before("efficientnet-b7")).contains("efficientnet-b0", "mnasnet-a1", "mobilenet-v2", "mobilenet-v1",
                "vgg16").doesNotContain("mobilenet-v3-large", "mobilenet-v3-small");
    }

    @Test
    void papersBeforeTheMovedStrideDescendFromTheFirstResNet() {
        for (String network : List.of("xception", "mobilenet-v2", "shufflenet-v1", "nfnet-f0",
                "resnet101@stridePlacement=1x1")) {
            assertThat(LINEAGE.ancestors(network)).as(network).extracting(Descent::from)
                    .contains(new Origin.Network("resnet50@stridePlacement=1x1"))
                    .doesNotContain(new Origin.Network("resnet50"));
        }
        assertThat(LINEAGE.descendants("resnet50")).isEmpty();
    }

    @Test
    void changedParametersKeepTheLineageOfTheNetwork() {
        assertThat(LINEAGE.ancestors("mobilenet-v2@width=0.5")).isEqualTo(LINEAGE.ancestors("mobilenet-v2"))
                .isNotEmpty();
        assertThat(LINEAGE.descendants("mobilenet-v2@width=0.5")).isEqualTo(LINEAGE.descendants("mobilenet-v2"))
                .isNotEmpty();
        assertThat(LINEAGE.ancestors("resnet50@stridePlacement=1x1"))
                .isNotEqualTo(LINEAGE.ancestors("resnet50")).isNotEmpty();
        assertThat(LINEAGE.knows("my-network")).isFalse();
    }

    @Test
    void aWrongFileIsRefusedWithEveryMistake() {
        String text = """
                {"formatVersion": 1, "papers": {"p": "a title"}, "works": [
                  {"id": "w", "title": "W", "year": 2014, "paper": "p", "idea": {"en": "e", "ja": "j"}}],
                 "descents": [
                  {"from": "a", "to": "b", "paper": "p", "change": {"en": "e", "ja": "j"}},
                  {"from": "b", "to": "c", "paper": "q", "change": {"en": "e"}},
                  {"from": "c", "to": "a", "paper": "p", "change": {"en": "e", "ja": "j"}},
                  {"from": "a", "to": "b", "paper": "p", "change": {"en": "e", "ja": "j"}},
                  {"from": "a", "work": "w", "to": "b", "paper": "p", "change": {"en": "e", "ja": "j"}},
                  {"work": "v", "to": "b", "paper": "p", "change": {"en": "e", "ja": "j"}, "when": 1}]}""";

        assertThat(problems(Lineage.read("f.json", text))).containsExactly(
                "unknown paper \"q\" (did you mean \"p\"?); known: p", "the field \"ja\" is missing",
                "a would be its own ancestor, by way of c", "that b comes from a is said already",
                "a descent has either \"from\", a network, or \"work\"",
                "unknown work \"v\" (did you mean \"w\"?); known: w",
                "unknown field \"when\" (did you mean \"where\"?); known: from, work, to, paper, where, change");
    }

    private static List<String> problems(Reading<Lineage> reading) {
        return switch (reading) {
            case Reading.Success<Lineage> _ -> List.of();
            case Reading.Failure<Lineage>(List<Problem> problems) -> problems.stream().map(Problem::message).toList();
        };
    }
}
