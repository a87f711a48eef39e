package io.github.convatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.download.Download;
import io.github.convatlas.library.download.Downloader;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import javafx.application.Platform;

class UiArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theWindowLeavesTheEngineToTheApplication() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("ai.onnxruntime..", "ai.onnx..")
                .allowEmptyShould(true).check(MODULE);
    }

    @Test
    void oneClassOnlyQueuesWorkOnTheFxThread() {
        noClasses().that().resideOutsideOfPackage("io.github.convatlas.ui.common..").should()
                .callMethod(Platform.class, "runLater", Runnable.class).allowEmptyShould(true).check(MODULE);
    }

    @Test
    void viewModelsKnowNoSceneAndNoStage() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..").allowEmptyShould(true)
                .check(MODULE);
    }

    @Test
    void theWindowFetchesWhatTheModelStoreFetchesAndNothingElse() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.net.http..").orShould()
                .callMethod(Downloader.class, "fetch", Download.class, ByteProgress.class).check(MODULE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("io.github.convatlas.ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true)
                .check(MODULE);
    }
}
