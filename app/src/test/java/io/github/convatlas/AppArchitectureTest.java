package io.github.convatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.download.Download;
import io.github.convatlas.library.download.Downloader;
import io.github.convatlas.library.pretrained.ModelStore;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.nio.file.Path;

class AppArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theApplicationNeedsNoWindow() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "javax.swing..")
                .because("commands run where there is no display").allowEmptyShould(true).check(MODULE);
    }

    @Test
    void onlyTheEngineTouchesOnnxRuntime() {
        noClasses().that().resideOutsideOfPackage("io.github.convatlas.engine..").should().dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .because("the engine forbids its telemetry before the natives are loaded").check(MODULE);
    }

    @Test
    void onlyOnePackageTouchesTheNativesOfTheCaptureLibrary() {
        noClasses().that().resideOutsideOfPackage("io.github.convatlas.capture.ffmpeg..").should()
                .dependOnClassesThat().resideInAPackage("org.bytedeco..")
                .because("the natives are loaded at first use, never at the start").check(MODULE);
    }

    @Test
    void nothingIsFetchedButByDownloads() {
        noClasses().that().resideOutsideOfPackage("io.github.convatlas.library.download..").should()
                .dependOnClassesThat().resideInAPackage("java.net.http..").orShould()
                .callMethod(URL.class, "openStream").orShould().callMethod(URL.class, "openConnection")
                .because("nothing is fetched without the user's word").check(MODULE);
        noClasses().that().doNotHaveFullyQualifiedName(ModelStore.class.getName()).should()
                .callMethod(Downloader.class, "fetch", Download.class, ByteProgress.class)
                .because("only what the catalog describes is fetched").check(MODULE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("io.github.convatlas.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MODULE);
    }
}
