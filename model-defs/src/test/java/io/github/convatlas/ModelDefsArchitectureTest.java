package io.github.convatlas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ModelDefsArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void definitionsKnowNoToolkitNoEngineAndNoPixels() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "ai.onnxruntime..", "ai.onnx..", "java.awt..",
                        "javax.imageio..", "javax.swing..")
                .because("a network is a value that any program can read").allowEmptyShould(true).check(MODULE);
    }

    @Test
    void definitionsStartNoThreadsAndReadNoClock() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Thread|Runtime|Process)(\\$.*|Builder.*)?|java\\.util\\.Timer.*"
                        + "|java\\.util\\.concurrent\\.(Executor.*|.*ExecutorService|.*Future|ForkJoin.*|Flow.*)"
                        + "|java\\.time\\.(Clock|Instant|LocalDateTime|ZonedDateTime)")
                .because("everything here is a pure function of its arguments").allowEmptyShould(true).check(MODULE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("io.github.convatlas.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MODULE);
    }
}
