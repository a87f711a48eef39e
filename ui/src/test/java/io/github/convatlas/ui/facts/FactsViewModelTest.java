package io.github.convatlas.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.facts.Quantity;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.facts.page.Relative;
import io.github.convatlas.ui.facts.section.FactsTables;
import io.github.convatlas.ui.support.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class FactsViewModelTest {

    @TempDir
    private Path folder;
    private Models models;
    private FactsViewModel facts;

    @BeforeEach
    void makeModel() {
        models = Models.in(folder);
        facts = new FactsViewModel(models.state(), models.library(), models.tasks());
    }

    private void show(String... references) {
        models.state().show(Stream.of(references).map(LibraryReference::parse).toList());
    }

    private FactsPage page() {
        return facts.pagesProperty().get().getFirst();
    }

    private List<String> references() {
        return models.state().networks().stream().map(network -> network.reference().text()).toList();
    }

    @Test
    void nothingIsGatheredWhileNobodyLooks() {
        show("mobilenet-v2");
        assertThat(facts.pagesProperty().get()).isEmpty();
        facts.setSeen(true);
        assertThat(facts.pagesProperty().get()).hasSize(1);
        assertThat(models.tasks().unexpected()).isEmpty();
    }

    @Test
    void aPageHoldsPublishedNumbersBesideComputedOnes() {
        facts.setSeen(true);
        show("mobilenet-v2");
        assertThat(page().published().rows()).anySatisfy(row -> {
            assertThat(row.fact().quantity()).isEqualTo(Quantity.PARAMS);
            assertThat(row.computed()).hasValue(3_504_872);
        });
        assertThat(page().figures().census()).isEqualTo(18);
        assertThat(page().notes()).isNotEmpty();
    }

    @Test
    void theMainLineLeadsFromTheOldestToTheParent() {
        facts.setSeen(true);
        show("mobilenet-v2");
        assertThat(page().family().line()).extracting(Relative::title).endsWith("MobileNetV1");
        assertThat(page().family().ancestors().getFirst().ratio()).hasValueSatisfying(ratio -> {
            assertThat(ratio.params()).isBetween(0.82, 0.84);
            assertThat(ratio.macs()).isBetween(0.52, 0.54);
        });
        assertThat(page().family().descendants()).isNotEmpty();
    }

    @Test
    void goingToAnAncestorReplacesOneNetworkAndComparingShowsBoth() {
        facts.setSeen(true);
        show("vgg16", "mobilenet-v2");
        facts.go(models.state().networks().getLast().slot(), "mobilenet-v1");
        assertThat(references()).containsExactly("vgg16", "mobilenet-v1");
        facts.compare("mobilenet-v1", "mobilenet-v2");
        assertThat(references()).containsExactly("mobilenet-v1", "mobilenet-v2");
        assertThat(models.state().viewProperty().get()).isEqualTo("compare");
    }

    @Test
    void thePublishedNumbersBecomeATable() {
        facts.setSeen(true);
        show("mobilenet-v2");
        var offer = new FactsTables(Texts.in(Language.ENGLISH)).published(() -> Optional.of(page()));
        String csv = TableFormat.CSV.write(offer.table().get().orElseThrow().get());
        assertThat(csv.lines().findFirst()).hasValueSatisfying(head -> assertThat(head)
                .startsWith("network,quantity,published,computed,"));
        assertThat(csv).contains("mobilenet-v2,params,3400000,3504872,-104872,", "\"arXiv:1801.04381v4, Table 4\"");
    }
}
